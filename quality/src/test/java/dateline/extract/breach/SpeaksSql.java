package dateline.extract.breach;

import java.sql.Connection;

/** Uses a database. */
public record SpeaksSql(Connection connection) {}
