package io.chengjie.chassis.database;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.chassis.errors.ConstraintReasons;
import io.chengjie.chassis.errors.FailureTranslator;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Conflicts found by the database become typed reasons; unknown constraints stay faults of the
 * platform.
 */
@ApplicationScoped
class DatabaseFailureTranslator implements FailureTranslator {
  private static final Logger LOG = Logger.getLogger(DatabaseFailureTranslator.class);

  private final Map<String, ProtocolMessageEnum> reasons = new HashMap<>();

  DatabaseFailureTranslator(@Any Instance<ConstraintReasons> contributions) {
    for (ConstraintReasons contribution : contributions) {
      contribution
          .byConstraint()
          .forEach(
              (constraint, reason) -> {
                if (reasons.put(constraint, reason) != null) {
                  throw new IllegalStateException("two reasons for constraint " + constraint);
                }
              });
    }
  }

  @Override
  public Optional<Rejection> translate(Throwable failure) {
    return SqlFailure.in(failure).flatMap(sql -> translate(sql, failure));
  }

  private Optional<Rejection> translate(SqlFailure sql, Throwable failure) {
    if (sql.isIntegrityViolation()) {
      return sql.constraint().map(reasons::get).map(Rejection::of);
    }
    if (sql.isTransient()) {
      return Optional.of(Rejection.of(ErrorReason.CONCURRENT_CHANGE));
    }
    if (sql.isUnavailable()) {
      LOG.warnf("The database cannot be reached: %s", failure);
      return Optional.of(Rejection.of(ErrorReason.UNAVAILABLE));
    }
    return Optional.empty();
  }
}
