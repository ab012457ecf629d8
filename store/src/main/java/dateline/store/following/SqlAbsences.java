package dateline.store.following;

import dateline.collect.following.Absences;
import dateline.store.database.Cut;
import dateline.store.database.Database;
import java.time.Instant;

/** Keeps in SQL which pages are gone. Thread-safe. */
public final class SqlAbsences implements Absences {
  private final Database database;

  public SqlAbsences(Database database) {
    this.database = database;
  }

  @Override
  public void gone(String address, Instant since, int status) {
    database.change(handle ->
        handle
            .createUpdate(
                """
                merge into absence a using (select cast(:address as varchar(800)) as address) n
                  on a.address = n.address
                when matched then update set since = :since, status = :status
                when not matched then insert (address, since, status)
                  values (n.address, :since, :status)
                """)
            .bind("address", Cut.of(address))
            .bind("since", Ledger.column(since))
            .bind("status", status)
            .execute());
  }

  @Override
  public void back(String address) {
    database.change(
        handle -> handle.execute("delete from absence where address = ?", Cut.of(address)));
  }
}
