package dateline.extract.language;

import dateline.extract.letters.Letters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of running text by its function words: articles, prepositions, conjunctions
 * and pronouns make up some four of ten words of any text and hardly occur in other languages'.
 * Where the words leave doubt, nothing is told. Some forty times as fast as a statistical detector,
 * and it reads the languages in which most of the world's press is written. Immutable and
 * thread-safe.
 */
final class FunctionWords {
  private static final int FEWEST_WORDS = 20;
  private static final int FEWEST_HITS = 8;

  /** Running text has twice as many. */
  private static final double SHARE = 0.18;

  /** A relative (Danish of Norwegian) shares many words, so the best must be clearly ahead. */
  private static final double AHEAD = 1.4;

  /** The same where the page's markup says that it is the best. */
  private static final double AHEAD_AS_STATED = 1.05;

  /** Relatives that function words do not part; they stand here to keep others from being told. */
  private static final String DOUBTFUL = "";

  private static final String[][] LANGUAGES = {
    {
      "en",
      "the of and to in that is was for with on as by at from his her their it be are has have this which who not but were"
          + " will he she they had an or we would about after been its said"
    },
    {
      "de",
      "der die das und ist nicht mit von zu den im auf für ein eine einer einem einen des dem sich auch als an aus bei nach"
          + " wird sind wie noch nur oder aber haben hat wurde werden sei dass über zum zur vor durch am es er sie"
    },
    {
      "fr",
      "le la les des et est une un dans que qui pour sur avec pas par plus au aux ce cette ses son sa du il elle ils sont"
          + " été être ont mais ou leur nous vous comme à où dont"
    },
    {
      "es",
      "el la los las de del y que en un una por con para su se lo al es como más pero sus ha fue este esta son entre sin"
          + " sobre también hasta desde cuando muy ya está según años"
    },
    {
      "pt",
      "o os as do da dos das e que em um uma por com para não na no nos nas se ao à é foi mais como mas sua seu pela pelo"
          + " são também até já está ser entre depois anos segundo disse"
    },
    {
      "it",
      "il lo la gli le di del della dei delle e che in un una per con non si è sono al alla da dal dalla nel nella sul"
          + " sulla più anche ma come suo sua hanno ha stato questo questa dopo anni degli"
    },
    {
      "nl",
      "de het een en van in op te dat die is niet met voor zijn er aan ook door naar bij om uit als maar wordt heeft werd"
          + " over nog deze worden hebben hij ze we dan meer tot kan"
    },
    {
      "sv",
      "och att det i en som är av för den på med till inte har om ett de var han sig från men vid så kan hon ska efter sin"
          + " också där när eller under blev säger mot hade"
    },
    {
      "da",
      "og at det i en som er af for den på med til ikke har om et de var han sig fra men ved så kan hun skal efter sin også"
          + " der når eller blev siger mod havde hvor bliver være ud"
    },
    {
      "nb",
      "og at det i en som er av for den på med til ikke har om et de var han seg fra men ved så kan hun skal etter sin også"
          + " der når eller ble sier mot hadde hvor blir være ut"
    },
    {
      "fi",
      "ja on ei että se oli hän mutta kun myös ovat jos kuin ole mukaan sen joka niin tai nyt hänen olla vain jo kanssa"
          + " jotka tämä sekä vuoden ollut sanoo mitä"
    },
    {
      "pl",
      "i w na z się nie do jest to że o od za po jak ale przez są dla przed ma tym oraz był była co jego jej ich które"
          + " który także już tylko może będzie"
    },
    {
      "cs",
      "a v na se je že to s z do o i za by pro ale po jako podle jsou byl jeho však také které která který bude už když"
          + " nebo ve ze při jen aby má byla"
    },
    {
      "sk",
      "a v na sa je že to s z do o aj za by pre ale po ako podľa sú bol jeho však tiež ktoré ktorá ktorý bude už keď alebo"
          + " vo zo pri len aby má bola"
    },
    {
      "hu",
      "a az és hogy nem is egy meg de volt ez el csak már mint még ha van aki ami kell szerint között után lesz azt vagy"
          + " amely pedig ezt minden most"
    },
    {
      "ro",
      "și de la în a nu cu pe o să din că care un pentru este au fost mai sunt ce prin dar după ca al ale ai fi această"
          + " acest sau lui cei"
    },
    {
      "tr",
      "ve bir bu da de için ile olarak olan çok daha ne gibi en kadar sonra değil var ise dedi her ama oldu olduğunu yeni"
          + " ya ki tarafından göre"
    },
    {
      DOUBTFUL, // Croatian, Bosnian and Serbian in Latin letters
      "i u je na se da su za od s koji to a kao što ne će iz bi o ali ili do nije koja koje sve samo nakon kako biti jer"
          + " te prema"
    },
    {
      DOUBTFUL, // Indonesian and Malay
      "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga ke oleh telah bisa sudah ada mereka kami karena"
          + " kata ia adalah tersebut saat para"
    },
    {
      "vi",
      "và của là có được trong cho với không các những một người đã này khi để tại về từ cũng đến năm nhiều như ông theo"
          + " sẽ hơn vào ra"
    },
    {
      "ca",
      "el la els les de del i que en un una per amb no es al és com més però seu seva ha va aquest aquesta són entre sense"
          + " sobre també fins des ja dels pel els"
    },
    {
      "af",
      "die van en in is nie dat met vir op te sy wat het om as by aan ook sal was hulle deur maar na word uit ons kan of"
          + " moet hy haar wees nog"
    },
    {
      "lb",
      "de an vun den der op fir ass net mat och als zu eng en et dat déi sech wéi nach si hunn huet gëtt bei um aus ginn"
          + " awer wier no"
    },
    {
      "gl",
      "o a os as do da dos das e que en un unha por con para non na no nos nas se ao é foi máis como pero súa seu pola polo"
          + " son tamén ata xa está ser entre despois anos"
    },
    {
      "sl",
      "in v je na se da so za z s ki pa po tudi kot bi iz ne od ob še ali bo to do pri po ker kar ga smo ni bil bila bilo"
          + " zaradi med"
    },
    {
      "et",
      "ja on ei et see oli ta kui ka mis aga oma kes nii siis või veel ning seda kõik pole olid välja aasta üle järgi ole"
    },
    {
      "lv",
      "un ir ar no ka par uz kas tas bet arī to kā vai pēc pie gada tika lai nav tiek ja līdz savu viņš bija šo tā"
    },
    {
      "lt",
      "ir kad į iš su yra buvo tai apie jis po bei per kaip už ne nuo dėl bet ar jau tik prie savo metų pat bus dar iki"
    },
    {
      "ru",
      "и в на не с что по к из за от о для это как а но его он она они было был при до был также или бы их у мы же все"
          + " после только который которые будет уже"
    },
    {
      "uk",
      "і в на не з що по до із за від про для це як а але його він вона вони було був при та також або би їх у ми же всі"
          + " після тільки який які буде вже є й під час"
    },
    {
      "be",
      "і ў на не з што па да із за ад для пра гэта як а але яго ён яна яны былі быў пры ці таксама або іх у мы ж усе пасля"
          + " толькі які якія будзе ўжо гэтым"
    },
    {
      "mk",
      "и во на не со дека по од за до е да се сите како но тој таа тие беше при или ќе ова кој која кои само биде веќе"
          + " со нај така му го ги"
    },
    {
      "bg",
      "и в на не с че по към от за до е да се са като но той тя те беше при или ще това който които след само бъде вече"
          + " със най така му им"
    },
    {
      "sr",
      "и у је на се да су за од са који то а као што не ће из би о али или до није која које све само након како бити јер"
          + " те према"
    },
    {
      "el",
      "και το της του να των με τον την για στο η ο οι στην από που είναι τα στη σε δεν ότι θα ένα μια στον κατά ως αλλά"
          + " τους τις έχει στις"
    },
    {
      "ar",
      "في من على إلى أن عن التي الذي هذا هذه ما مع لا قد كان بعد أو ذلك إن بين كما خلال قال وقال لم كانت غير حتى عند"
          + " وفي ومن"
    },
    {
      "fa",
      "در به از که این را با است برای آن بر تا می های شود کرد شده است یک خود هم ها بود نیز او پس گفت وی اما و باید کند"
    },
    {
      "ur",
      "کے میں کی ہے اور سے کا کو نے پر کہ یہ اس ہیں بھی تھا ان ایک نہیں کر گیا ہو تھے جو تو کیا لیے ہوئے کہا تھی"
    },
    {
      "ps",
      "د په او چې له دی کې ته یې شوی هم دا ده چی پر کړي دغه سره وي شي خو کړی ویلي هغه کوي نه ترڅو باندې یو"
    },
    {
      "he",
      "של את על לא הוא כי עם זה גם כל אל אם היא היה הם בין לאחר אך או רק יש יותר כדי אני מה אבל שלא אשר ידי עוד"
    },
    {
      "hi",
      "के में की है और से का को ने पर यह कि हैं भी था इस एक नहीं कर गया हो थे जो तो लिए कहा थी साथ वह अपने"
    },
  };

  private static final char FIRST_BEYOND_ASCII = '\u0080';

  private static final Table WORDS = new Table(words());

  private FunctionWords() {}

  private static Map<String, Long> words() {
    Map<String, Long> words = new HashMap<>();
    for (int i = 0; i < LANGUAGES.length; i++) {
      for (String word : LANGUAGES[i][1].split(" ")) {
        words.merge(word, 1L << i, (a, b) -> a | b);
      }
    }
    return Map.copyOf(words);
  }

  /**
   * The BCP 47 primary tag of the text's language, or null where its words leave doubt.
   *
   * @param stated what the page's markup says, or null; settles what relatives leave open
   */
  static @Nullable String language(String text, @Nullable String stated) {
    int[] hits = new int[LANGUAGES.length];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && isWordPart(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        count(text, start, i, hits);
        start = -1;
      }
    }
    return words < FEWEST_WORDS ? null : best(hits, words, stated);
  }

  private static void count(String text, int start, int end, int[] hits) {
    if (end - start > 12) {
      return;
    }
    for (long left = WORDS.languages(text, start, end); left != 0; left &= left - 1) {
      hits[Long.numberOfTrailingZeros(left)]++;
    }
  }

  private static @Nullable String best(int[] hits, int words, @Nullable String stated) {
    int best = 0;
    int second = -1;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = best;
        best = i;
      } else if (second < 0 || hits[i] > hits[second]) {
        second = i;
      }
    }
    boolean isStated = LANGUAGES[best][0].equals(stated);
    boolean told =
        hits[best] >= FEWEST_HITS
            && hits[best] >= words * SHARE
            && hits[best] >= hits[second] * (isStated ? AHEAD_AS_STATED : AHEAD);
    return told && !LANGUAGES[best][0].equals(DOUBTFUL) ? LANGUAGES[best][0] : null;
  }

  private static boolean isWordPart(char c) {
    if (c < FIRST_BEYOND_ASCII) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /**
   * The words with their languages in an open hash table that is asked with a part of a text, so
   * that nothing is made for the words of a text.
   */
  private static final class Table {
    private static final int SIZE = 4_096;

    private final @Nullable String[] words = new String[SIZE];
    private final int[] hashes = new int[SIZE];
    private final long[] languages = new long[SIZE];

    Table(Map<String, Long> all) {
      all.forEach((word, bits) -> {
        int hash = hash(word, 0, word.length());
        int slot = slot(hash);
        while (words[slot] != null) {
          slot = (slot + 1) & (SIZE - 1);
        }
        words[slot] = word;
        hashes[slot] = hash;
        languages[slot] = bits;
      });
    }

    long languages(String text, int start, int end) {
      int hash = hash(text, start, end);
      for (int slot = slot(hash); ; slot = (slot + 1) & (SIZE - 1)) {
        String word = words[slot];
        if (word == null) {
          return 0;
        }
        if (hashes[slot] == hash && is(word, text, start, end)) {
          return languages[slot];
        }
      }
    }

    private static boolean is(String word, String text, int start, int end) {
      if (word.length() != end - start) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (Letters.lower(text.charAt(i)) != word.charAt(i - start)) {
          return false;
        }
      }
      return true;
    }

    private static int hash(String text, int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = hash * 31 + Letters.lower(text.charAt(i));
      }
      return hash;
    }

    private static int slot(int hash) {
      return (hash ^ hash >>> 12) & (SIZE - 1);
    }
  }
}
