package dateline.extract.html;

import dateline.extract.letters.Letters;
import java.util.Set;

/** Tells the addresses of authors' own pages by the words in their paths. Stateless. */
final class AuthorPath {
  private static final int LONGEST = 300;

  private static final Set<String> WORDS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autoren",
          "autores",
          "autora",
          "auteur",
          "auteurs",
          "autore",
          "autori",
          "writer",
          "writers",
          "reporter",
          "reporters",
          "journalist",
          "journalists",
          "journaliste",
          "journalistes",
          "contributor",
          "contributors",
          "columnist",
          "columnists",
          "kolumnist",
          "yazar",
          "yazarlar",
          "penulis",
          "skribent",
          "byline",
          "bylines",
          "redakteur",
          "newsteam");

  private AuthorPath() {}

  /** Whether an address has a page behind one of the words for authors. */
  static boolean is(String address) {
    if (address.length() > LONGEST) {
      return false;
    }
    int start = address.indexOf('/');
    while (start >= 0) {
      int end = address.indexOf('/', start + 1);
      boolean goesOn = end > 0 && end + 1 < address.length();
      if (goesOn && WORDS.contains(Letters.lower(address.substring(start + 1, end)))) {
        return true;
      }
      start = end;
    }
    return false;
  }
}
