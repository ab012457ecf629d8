package dateline.store.following;

import dateline.collect.folder.DroppedFiles;
import dateline.collect.folder.Stamp;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps in SQL which files of watched folders were read. Thread-safe. */
public final class SqlDroppedFiles implements DroppedFiles {
  private final Ledger ledger;

  public SqlDroppedFiles(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Read> of(String sourceId) {
    return ledger.read(handle ->
        handle
            .createQuery(
                """
                select name, bytes, modified, readable, digest from dropped
                where source_id = :source
                """)
            .bind("source", sourceId)
            .map((row, context) ->
                new Read(
                    row.getString(1),
                    new Stamp(
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)),
                    row.getString(5)))
            .list());
  }

  /** A source that was removed meanwhile is not followed any more, and keeps nothing. */
  @Override
  public void keep(String sourceId, List<Read> files) {
    if (files.isEmpty()) {
      return;
    }
    ledger.change(handle -> {
      if (!SqlSources.isFollowed(handle, sourceId)) {
        return;
      }
      PreparedBatch batch = merges(handle);
      for (Read file : files) {
        batch
            .bind("id", Rows.id(sourceId + "\n" + file.name()))
            .bind("source", sourceId)
            .bind("name", file.name())
            .bind("bytes", file.stamp().bytes())
            .bind("modified", Ledger.column(file.stamp().modified()))
            .bind("readable", file.stamp().isReadable())
            .bind("digest", file.digest())
            .add();
      }
      batch.execute();
    });
  }

  private static PreparedBatch merges(Handle handle) {
    return handle.prepareBatch(
        """
        merge into dropped d using (select cast(:id as varchar(64)) as id) n on d.id = n.id
        when matched then update set bytes = :bytes, modified = :modified, readable = :readable,
          digest = :digest
        when not matched then
          insert (id, source_id, name, bytes, modified, readable, digest)
          values (n.id, :source, :name, :bytes, :modified, :readable, :digest)
        """);
  }
}
