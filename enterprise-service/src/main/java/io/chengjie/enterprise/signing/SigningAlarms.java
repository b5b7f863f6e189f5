package io.chengjie.enterprise.signing;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.signing.PendingReservations.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What people have to look at: reservations that are not to be freed by guess. */
@ApplicationScoped
class SigningAlarms {
  private static final Logger LOG = Logger.getLogger(SigningAlarms.class);

  private final Mutations mutations;
  private final EntityManager entities;
  private final EventLog events;

  SigningAlarms(Mutations mutations, EntityManager entities, EventLog events) {
    this.mutations = mutations;
    this.entities = entities;
    this.events = events;
  }

  /** Each time it is seen the alarm is logged; the first time it leaves an event. */
  void raise(String service, Pending reservation, String problem) {
    LOG.errorf(
        "ALARM %s: reservation %s of project %s in %s-service",
        problem, reservation.reservationId(), reservation.projectId(), service);
    mutations.transaction(
        () -> {
          if (insertOrTouch(service, reservation, problem)) {
            events.append(
                SigningLog.STREAM,
                reservation.reservationId(),
                "ReservationAlarm",
                reservation.content());
          }
          return true;
        });
  }

  /** Alarms seen within that time. */
  long seenWithin(Duration age) {
    return mutations.read(
        () ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "SELECT count(*) FROM signing_alarm"
                                + " WHERE last_seen > clock_timestamp() - make_interval(secs => :age)")
                        .setParameter("age", (double) age.toSeconds())
                        .getSingleResult())
                .longValue());
  }

  /** True when it is new. */
  private boolean insertOrTouch(String service, Pending reservation, String problem) {
    return (Boolean)
        entities
            .createNativeQuery(
                "INSERT INTO signing_alarm"
                    + " (service, reservation_id, project_id, problem, first_seen, last_seen)"
                    + " VALUES (:service, :id, :project, :problem, clock_timestamp(), clock_timestamp())"
                    + " ON CONFLICT (service, reservation_id)"
                    + " DO UPDATE SET last_seen = excluded.last_seen, problem = excluded.problem"
                    + " RETURNING first_seen = last_seen")
            .setParameter("service", service)
            .setParameter("id", reservation.reservationId())
            .setParameter("project", reservation.projectId())
            .setParameter("problem", problem)
            .getSingleResult();
  }
}
