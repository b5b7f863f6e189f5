package io.chengjie.chassis.paging;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;

/**
 * How many items a list answers at most.
 *
 * @param size 1 to {@value #MAXIMUM}
 */
public record Page(int size) {
  public static final int DEFAULT = 50;
  public static final int MAXIMUM = 200;

  public Page {
    if (size < 1 || size > MAXIMUM) {
      throw new IllegalArgumentException("page size " + size);
    }
  }

  /**
   * The page for a requested size: 0 means {@value #DEFAULT}, more than {@value #MAXIMUM} means
   * {@value #MAXIMUM} (AIP-158).
   *
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED on {@code pageSize} when
   *     negative
   */
  public static Page size(int requested) {
    if (requested < 0) {
      new Violations()
          .add("pageSize", ViolationReason.RULE_BROKEN, "rule", "int32.gte")
          .throwIfAny();
    }
    return new Page(requested == 0 ? DEFAULT : Math.min(requested, MAXIMUM));
  }
}
