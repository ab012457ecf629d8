package dateline.store.archive;

import dateline.extract.Article;
import dateline.lineage.signature.Signature;
import dateline.pipeline.keeping.Archive;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Findings;
import dateline.pipeline.reading.Identity;
import dateline.pipeline.reading.Reading;
import dateline.store.database.Database;
import dateline.store.database.Json;
import dateline.store.database.Portions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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
      List<Outcome> outcomes = new ArrayList<>(readings.size());
      for (Reading reading : readings) {
        outcomes.add(keep(handle, told(handle, reading)));
      }
      return outcomes;
    });
  }

  @Override
  public boolean holds(Draft draft) {
    return database.read(handle ->
        draft.parts().stream()
            .allMatch(part ->
                holds(handle, part.id(), part.contentHash())
                    || holds(
                        handle,
                        Identity.ofNamesake(part.id(), part.article()),
                        part.contentHash())));
  }

  private static boolean holds(Handle handle, String id, String contentHash) {
    return handle
            .createQuery(
                "select count(*) from version where article_id = :id and content_hash = :hash")
            .bind("id", id)
            .bind("hash", contentHash)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private Outcome keep(Handle handle, Reading reading) {
    boolean known = holds(handle, reading.id(), reading.contentHash());
    if (known) {
      return Outcome.UNCHANGED;
    }
    boolean first =
        handle
            .createQuery("select id from article where id = :id")
            .bind("id", reading.id())
            .mapTo(String.class)
            .findOne()
            .isEmpty();
    insertVersion(handle, reading);
    if (first) {
      insertArticle(handle, reading);
    } else {
      makeNewestCurrent(handle, reading);
    }
    return first ? Outcome.NEW : Outcome.VERSION;
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
        .bind("sourceId", reading.sourceId())
        .bind("effective", time(reading.effective()))
        .bind("retrieved", time(reading.retrieved()))
        .bind("article", Json.write(reading.article()))
        .bind("findings", Json.write(reading.findings()))
        .bind("signature", reading.signature().toBytes())
        .bind("sketch", reading.sketch() == null ? null : reading.sketch().toBytes())
        .execute();
  }

  private void insertArticle(Handle handle, Reading reading) {
    handle
        .createUpdate(
            """
            insert into article
              (id, parent_id, source_id, content_hash, version, url, canonical_url, site, kind, headline, published,
               language, spam, statements, first_seen, indexed, linked, settled)
            values
              (:id, :parentId, :sourceId, :hash, 1, :url, :canonicalUrl, :site, :kind, :headline, :published,
               :language, :spam, :statements, :firstSeen, false, :reply, :reply)
            """)
        .bind("id", reading.id())
        .bind("parentId", reading.parentId())
        .bind("sourceId", reading.sourceId())
        .bind("hash", reading.contentHash())
        .bind("url", cut(reading.article().url()))
        .bind("canonicalUrl", cut(reading.article().canonicalUrl()))
        .bind("site", cut(reading.article().site()))
        .bind("kind", reading.article().kind().name())
        .bind("headline", cut(reading.article().headline()))
        .bind("published", published(reading.article()))
        .bind("language", reading.article().language())
        .bind("spam", reading.article().spam())
        .bind("statements", reading.findings().statements().size())
        .bind("firstSeen", time(clock.instant()))
        .bind("reply", reading.parentId() != null)
        .execute();
  }

  /**
   * The newest version may be another than the one that came last, and then nothing but the count
   * of versions changes.
   */
  private static void makeNewestCurrent(Handle handle, Reading arrived) {
    record Version(String hash, String sourceId, String article, String findings) {}
    List<Version> versions =
        handle
            .createQuery(
                """
                select content_hash, source_id, article, findings from version
                where article_id = :id order by effective nulls last, arrival
                """)
            .bind("id", arrived.id())
            .map((row, context) ->
                new Version(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    Version newest = versions.getLast();
    Article article = Json.read(newest.article(), Article.class);
    handle
        .createUpdate(
            """
            update article set
              content_hash = :hash, source_id = :sourceId, version = :version, url = :url, canonical_url = :canonicalUrl,
              site = :site, kind = :kind, headline = :headline, published = :published, language = :language,
              spam = :spam, statements = :statements, indexed = false, linked = :reply
            where id = :id
            """)
        .bind("id", arrived.id())
        .bind("hash", newest.hash())
        .bind("sourceId", newest.sourceId())
        .bind("version", versions.size())
        .bind("url", cut(article.url()))
        .bind("canonicalUrl", cut(article.canonicalUrl()))
        .bind("site", cut(article.site()))
        .bind("kind", article.kind().name())
        .bind("headline", cut(article.headline()))
        .bind("published", published(article))
        .bind("language", article.language())
        .bind("spam", article.spam())
        .bind("statements", Json.read(newest.findings(), Findings.class).statements().size())
        .bind("reply", arrived.parentId() != null)
        .execute();
  }

  /**
   * Tells namesakes apart: a page without an address is known by its file's name, and two folders
   * may hold different pages of one name. A reading that resembles nothing of what is kept under
   * its id gets an id of its own.
   */
  private static Reading told(Handle handle, Reading reading) {
    if (reading.parentId() != null || !namedByFile(reading) || reading.signature().isEmpty()) {
      return reading;
    }
    Optional<byte[]> kept =
        handle
            .createQuery(
                """
                select v.signature from article a
                join version v on v.article_id = a.id and v.content_hash = a.content_hash
                where a.id = :id and coalesce(a.headline, '') <> coalesce(:headline, '')
                """)
            .bind("id", reading.id())
            .bind("headline", cut(reading.article().headline()))
            .mapTo(byte[].class)
            .findOne();
    return kept.map(Signature::fromBytes)
        .filter(signature -> !signature.isEmpty())
        .filter(signature -> signature.resemblance(reading.signature()) < NAMESAKE_RESEMBLANCE)
        .map(other -> reading.as(Identity.ofNamesake(reading.id(), reading.article())))
        .orElse(reading);
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
          .bind("sourceId", cut(refusal.sourceId()))
          .bind("file", cut(Objects.toString(refusal.file(), "")))
          .bind("reason", cut(refusal.reason()))
          .bind("kept", kept.fileName())
          .bind("at", time(clock.instant()))
          .execute();
    });
  }

  @Override
  public void readAfterAll(List<String> sourceIds) {
    database.change(handle -> forgetRefusals(handle, sourceIds));
  }

  private static void forgetRefusals(Handle handle, List<String> sourceIds) {
    for (List<String> some : Portions.of(sourceIds)) {
      handle
          .createUpdate("delete from refusal where source_id in (<ids>)")
          .bindList("ids", some.stream().map(SqlArchive::cut).toList())
          .execute();
    }
  }

  private static @Nullable OffsetDateTime published(Article article) {
    return article.published() == null ? null : time(article.published().earliest());
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The columns are for looking up; the whole value stands in the version. */
  private static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= 1000 ? value : value.substring(0, 1000);
  }
}
