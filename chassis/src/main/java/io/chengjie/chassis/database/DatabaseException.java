package io.chengjie.chassis.database;

import java.sql.SQLException;

/** An SQL failure on its way to {@link SqlFailure}, which looks at the cause. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
