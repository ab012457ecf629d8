package dateline.store.archive;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.signature.Signature;
import dateline.pipeline.keeping.Archive;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Identity;
import dateline.pipeline.reading.Reading;
import dateline.store.database.Cut;
import dateline.store.database.Database;
import dateline.store.database.Json;
import dateline.store.database.Portions;
import dateline.store.following.Attribution;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps versions of articles, and refusals with their bytes. Thread-safe. */
public final class SqlArchive implements Archive {
  /**
   * Below this resemblance, two pages that were brought under one file name are two articles and
   * not versions of one.
   */
  private static final double NAMESAKE_RESEMBLANCE = 0.05;

  private final Database database;
  private final RefusedFiles refusedFiles;
  private final InstantSource clock;

  public SqlArchive(Database database, RefusedFiles refusedFiles, InstantSource clock) {
    this.database = database;
    this.refusedFiles = refusedFiles;
    this.clock = clock;
  }

  @Override
  public List<Outcome> keep(List<Reading> readings) {
    return database.write(handle -> {
      Map<String, String> threads = new HashMap<>();
      List<Outcome> outcomes = new ArrayList<>(readings.size());
      for (Reading reading : readings) {
        outcomes.add(keep(handle, told(handle, reading, threads)));
      }
      return outcomes;
    });
  }

  @Override
  public boolean holds(Draft draft) {
    Draft.Part first = draft.parts().getFirst();
    return database.read(handle ->
        (holds(handle, draft, first.id())
                || holds(handle, draft, Identity.ofNamesake(first.id(), first.article())))
            && !new Withdrawals(handle).isLiftedBy(first.id(), draft.retrieved()));
  }

  @Override
  public boolean withdraw(Draft draft) {
    Draft.Part notice = draft.parts().getFirst();
    Instant at = draft.retrieved() == null ? clock.instant() : draft.retrieved();
    return database.write(handle -> {
      new Withdrawals(handle).notice(notice.id(), said(notice.article()), at);
      return handle
          .createQuery("select 1 from article where id = :id")
          .bind("id", notice.id())
          .mapTo(Integer.class)
          .findOne()
          .isPresent();
    });
  }

  private static String said(Article notice) {
    return notice.text().isBlank() ? String.valueOf(notice.headline()) : notice.text();
  }

  /** Whether a draft is kept under an id, and its replies in the thread of that id. */
  private static boolean holds(Handle handle, Draft draft, String id) {
    String drafted = draft.parts().getFirst().id();
    Map<String, String> missing = new HashMap<>();
    for (Draft.Part part : draft.parts()) {
      missing.put(Identity.inThread(id, part.id(), drafted), part.contentHash());
    }
    for (List<String> some : Portions.of(missing.keySet())) {
      handle
          .createQuery("select article_id, content_hash from version where article_id in (<ids>)")
          .bindList("ids", some)
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(kept -> missing.remove(kept.getKey(), kept.getValue()));
    }
    return missing.isEmpty();
  }

  private Outcome keep(Handle handle, Reading reading) {
    new Withdrawals(handle).present(reading.id(), reading.retrieved());
    Set<String> known =
        handle
            .createQuery("select content_hash from version where article_id = :id")
            .bind("id", reading.id())
            .mapTo(String.class)
            .set();
    if (known.contains(reading.contentHash())) {
      return Outcome.UNCHANGED;
    }
    insertVersion(handle, reading);
    if (known.isEmpty()) {
      insertArticle(handle, reading);
      return Outcome.NEW;
    }
    updateArticle(handle, reading, known.size() + 1);
    return Outcome.VERSION;
  }

  private static void insertVersion(Handle handle, Reading reading) {
    handle
        .createUpdate(
            """
            insert into version
              (article_id, content_hash, source_id, effective, retrieved, article, findings, signature, sketch)
            values (:id, :hash, :sourceId, :effective, :retrieved, :article, :findings, :signature, :sketch)
            """)
        .bind("id", reading.id())
        .bind("hash", reading.contentHash())
        .bind("sourceId", Cut.of(reading.sourceId()))
        .bind("effective", time(reading.effective()))
        .bind("retrieved", time(reading.retrieved()))
        .bind("article", Json.write(reading.article()))
        .bind("findings", Json.write(reading.findings()))
        .bind("signature", reading.signature().toBytes())
        .bind("sketch", reading.sketch() == null ? null : reading.sketch().toBytes())
        .execute();
  }

  private void insertArticle(Handle handle, Reading reading) {
    bindArticle(
            handle.createUpdate(
                """
                insert into article
                  (id, parent_id, source_id, content_hash, version, url, site, outlet, headline, published,
                   language, spam, statements, first_seen, indexed, linked, settled, brought_by)
                values
                  (:id, :parentId, :sourceId, :hash, :version, :url, :site, :outlet, :headline, :published,
                   :language, :spam, :statements, :firstSeen, false, :reply, :reply, :broughtBy)
                """),
            reading,
            1)
        .bind("parentId", reading.parentId())
        .bind("broughtBy", broughtBy(handle, reading))
        .bind("firstSeen", time(clock.instant()))
        .execute();
  }

  private static @Nullable String broughtBy(Handle handle, Reading reading) {
    return reading.parentId() == null
        ? Attribution.sourceOf(handle, reading.article().url())
        : null;
  }

  /**
   * The newest version may be another than the one that came last, and then nothing but the count
   * of versions changes.
   */
  private static void updateArticle(Handle handle, Reading arrived, int versions) {
    String newest =
        handle
            .createQuery(
                """
                select content_hash from version where article_id = :id
                order by effective desc nulls first, arrival desc limit 1
                """)
            .bind("id", arrived.id())
            .mapTo(String.class)
            .one();
    if (!newest.equals(arrived.contentHash())) {
      handle.execute("update article set version = ? where id = ?", versions, arrived.id());
      return;
    }
    bindArticle(
            handle.createUpdate(
                """
                update article set
                  content_hash = :hash, source_id = :sourceId, version = :version, url = :url, site = :site,
                  outlet = :outlet, headline = :headline, published = :published, language = :language, spam = :spam,
                  statements = :statements, indexed = false, linked = :reply
                where id = :id
                """),
            arrived,
            versions)
        .execute();
  }

  private static Update bindArticle(Update update, Reading reading, int versions) {
    Article article = reading.article();
    return update
        .bind("id", reading.id())
        .bind("sourceId", Cut.of(reading.sourceId()))
        .bind("hash", reading.contentHash())
        .bind("version", versions)
        .bind("url", Cut.of(article.url()))
        .bind("site", Cut.of(article.site()))
        .bind("outlet", Cut.of(Piece.of(reading.id(), article).outletKey()))
        .bind("headline", Cut.of(article.headline()))
        .bind("published", published(article))
        .bind("language", article.language())
        .bind("spam", article.spam())
        .bind("statements", reading.findings().statements().size())
        .bind("reply", reading.parentId() != null);
  }

  /**
   * Tells namesakes apart: a page without an address is known by its file's name, and two folders
   * may hold different pages of one name. A reading with another headline, whose text resembles
   * nothing of what is kept under its id, gets an id of its own, and its replies go with it. Which
   * of the two keeps the name's id depends on which came first.
   *
   * @param threads under which id the threads before it were kept, by their first id
   */
  private static Reading told(Handle handle, Reading reading, Map<String, String> threads) {
    String thread = reading.parentId();
    if (thread != null) {
      return reading.inThread(threads.getOrDefault(thread, thread));
    }
    Reading told = isNamesake(handle, reading) ? renamed(reading) : reading;
    threads.put(reading.id(), told.id());
    return told;
  }

  private static Reading renamed(Reading reading) {
    return reading.as(Identity.ofNamesake(reading.id(), reading.article()));
  }

  private static boolean isNamesake(Handle handle, Reading reading) {
    if (!namedByFile(reading) || reading.signature().isEmpty()) {
      return false;
    }
    return handle
        .createQuery(
            """
            select v.signature from article a
            join version v on v.article_id = a.id and v.content_hash = a.content_hash
            where a.id = :id and coalesce(a.headline, '') <> coalesce(:headline, '')
            """)
        .bind("id", reading.id())
        .bind("headline", Cut.of(reading.article().headline()))
        .mapTo(byte[].class)
        .findOne()
        .map(Signature::fromBytes)
        .filter(kept -> !kept.isEmpty())
        .filter(kept -> kept.resemblance(reading.signature()) < NAMESAKE_RESEMBLANCE)
        .isPresent();
  }

  private static boolean namedByFile(Reading reading) {
    return reading.article().url() == null && reading.article().canonicalUrl() == null;
  }

  @Override
  public void refuse(Refusal refusal) {
    RefusedFiles.Kept kept = refusedFiles.keep(refusal);
    database.change(handle -> {
      handle.createUpdate("delete from refusal where id = :id").bind("id", kept.id()).execute();
      handle
          .createUpdate(
              """
              insert into refusal (id, source_id, file, reason, kept, refused_at)
              values (:id, :sourceId, :file, :reason, :kept, :at)
              """)
          .bind("id", kept.id())
          .bind("sourceId", Cut.of(refusal.sourceId()))
          .bind("file", Cut.of(Objects.toString(refusal.file(), "")))
          .bind("reason", Cut.of(refusal.reason()))
          .bind("kept", kept.fileName())
          .bind("at", time(clock.instant()))
          .execute();
    });
  }

  @Override
  public void readAfterAll(List<String> sourceIds) {
    refusedFiles.forget(database.write(handle -> forgetRefusals(handle, sourceIds)));
  }

  /** The names of the files that are not needed any more. */
  private static List<String> forgetRefusals(Handle handle, List<String> sourceIds) {
    List<String> files = new ArrayList<>();
    for (List<String> some : Portions.of(sourceIds)) {
      List<@Nullable String> ids = some.stream().map(Cut::of).toList();
      handle
          .createQuery("select kept from refusal where source_id in (<ids>) and kept is not null")
          .bindList("ids", ids)
          .mapTo(String.class)
          .forEach(files::add);
      handle
          .createUpdate("delete from refusal where source_id in (<ids>)")
          .bindList("ids", ids)
          .execute();
    }
    return files;
  }

  private static @Nullable OffsetDateTime published(Article article) {
    return article.published() == null ? null : time(article.published().earliest());
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
