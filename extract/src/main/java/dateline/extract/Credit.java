package dateline.extract;

/**
 * A name to which a page credits its text or a part of it.
 *
 * @param name the credited agency, outlet or person, as the page writes it
 * @param evidence the words of the page that say so
 */
public record Credit(String name, String evidence) {}
