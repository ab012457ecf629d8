package dateline.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader keeps of a page. Absent (null or empty) means that the page does not say:
 * nothing is guessed without a mark.
 *
 * @param kind an article, the opening post of a thread, or a reply in it
 * @param pageKind what the page is on which it stands
 * @param url the address it was fetched from
 * @param canonicalUrl the address that the page names as its own; may point to another site, which
 *     then is its source
 * @param site the outlet's name as the page gives it, else the host of its address without "www."
 * @param section the part of the outlet in which it stands, as the page's markup says
 * @param tags keywords that the page's markup gives it
 * @param headline without the site's name
 * @param deck the lines between headline and text that sum it up
 * @param authors persons of the byline, without "by", roles and addresses
 * @param published when the page says it was published
 * @param modified when the page says it was last changed
 * @param dateline place and date at the start of the text
 * @param language BCP 47 primary tag, by the text itself where it is long enough, else by the
 *     page's markup
 * @param body the text
 * @param images pictures with caption and credit
 * @param credits agencies, outlets and persons that the page credits
 * @param links hyperlinks of the text
 * @param primarySource from where the whole text was taken
 * @param spam whether the text is an advert or noise planted by a third party (only ever true for
 *     replies)
 */
public record Article(
    Kind kind,
    PageKind pageKind,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String site,
    @Nullable String section,
    List<String> tags,
    @Nullable String headline,
    @Nullable String deck,
    List<String> authors,
    @Nullable PageDate published,
    @Nullable PageDate modified,
    @Nullable Dateline dateline,
    @Nullable String language,
    Body body,
    List<Image> images,
    List<Credit> credits,
    List<Link> links,
    @Nullable PrimarySource primarySource,
    boolean spam) {

  /** What an article is on its page. */
  public enum Kind {
    ARTICLE,
    /** The opening post of a forum thread. */
    POST,
    /** A later post of a forum thread. */
    REPLY
  }

  public Article {
    Objects.requireNonNull(body);
    // Articles that were kept before these were read have none.
    pageKind = Objects.requireNonNullElse(pageKind, PageKind.ARTICLE);
    tags = tags == null ? List.of() : List.copyOf(tags);
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    credits = List.copyOf(credits);
    links = List.copyOf(links);
  }

  /** The article's text; see {@link Body#text()}. */
  public String text() {
    return body.text();
  }

  /** A builder that holds all of this article. */
  public Builder toBuilder() {
    return new Builder(kind)
        .url(url)
        .canonicalUrl(canonicalUrl)
        .site(site)
        .pageKind(pageKind)
        .section(section)
        .tags(tags)
        .headline(headline)
        .deck(deck)
        .authors(authors)
        .published(published)
        .modified(modified)
        .dateline(dateline)
        .language(language)
        .body(body)
        .images(images)
        .credits(credits)
        .links(links)
        .primarySource(primarySource)
        .spam(spam);
  }

  /** An empty builder for an article of the given kind. */
  public static Builder builder(Kind kind) {
    return new Builder(kind);
  }

  /** Gathers what is found of an article, in any order. Not thread-safe. */
  public static final class Builder {
    private final Kind kind;
    private PageKind pageKind = PageKind.ARTICLE;
    private @Nullable String section;
    private List<String> tags = List.of();
    private @Nullable String url;
    private @Nullable String canonicalUrl;
    private @Nullable String site;
    private @Nullable String headline;
    private @Nullable String deck;
    private List<String> authors = List.of();
    private @Nullable PageDate published;
    private @Nullable PageDate modified;
    private @Nullable Dateline dateline;
    private @Nullable String language;
    private Body body = Body.EMPTY;
    private List<Image> images = List.of();
    private List<Credit> credits = List.of();
    private List<Link> links = List.of();
    private @Nullable PrimarySource primarySource;
    private boolean spam;

    private Builder(Kind kind) {
      this.kind = kind;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder canonicalUrl(@Nullable String value) {
      canonicalUrl = value;
      return this;
    }

    public Builder site(@Nullable String value) {
      site = value;
      return this;
    }

    public Builder pageKind(PageKind value) {
      pageKind = value;
      return this;
    }

    public Builder section(@Nullable String value) {
      section = value;
      return this;
    }

    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    public Builder headline(@Nullable String value) {
      headline = value;
      return this;
    }

    public Builder deck(@Nullable String value) {
      deck = value;
      return this;
    }

    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    public Builder published(@Nullable PageDate value) {
      published = value;
      return this;
    }

    public Builder modified(@Nullable PageDate value) {
      modified = value;
      return this;
    }

    public Builder dateline(@Nullable Dateline value) {
      dateline = value;
      return this;
    }

    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    public Builder body(Body value) {
      body = value;
      return this;
    }

    public Builder images(List<Image> value) {
      images = value;
      return this;
    }

    public Builder credits(List<Credit> value) {
      credits = value;
      return this;
    }

    public Builder links(List<Link> value) {
      links = value;
      return this;
    }

    public Builder primarySource(@Nullable PrimarySource value) {
      primarySource = value;
      return this;
    }

    public Builder spam(boolean value) {
      spam = value;
      return this;
    }

    /** The article of all that was gathered. */
    public Article build() {
      return new Article(
          kind,
          pageKind,
          url,
          canonicalUrl,
          site,
          section,
          tags,
          headline,
          deck,
          authors,
          published,
          modified,
          dateline,
          language,
          body,
          images,
          credits,
          links,
          primarySource,
          spam);
    }
  }
}
