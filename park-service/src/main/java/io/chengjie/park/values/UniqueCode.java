package io.chengjie.park.values;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;

/** Stores a row whose code the database keeps unique, and says which code was taken. */
public final class UniqueCode {
  private UniqueCode() {}

  /**
   * @param constraint name of the unique constraint
   * @throws Rejection CODE_ALREADY_USED
   */
  public static <R> void store(
      PanacheRepositoryBase<R, String> rows, R row, String constraint, String code) {
    try {
      rows.persistAndFlush(row);
    } catch (ConstraintViolationException violated) {
      if (constraint.equals(violated.getConstraintName())) {
        throw Rejection.of(ErrorReason.CODE_ALREADY_USED).with("code", code);
      }
      throw violated;
    }
  }
}
