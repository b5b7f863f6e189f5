package io.chengjie.enterprise.signing;

import io.chengjie.enterprise.values.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The table of signings. Leases and times are by the database clock. In the transaction that is
 * running.
 */
@ApplicationScoped
class SigningTable {
  private static final String UNFINISHED = "state IN ('PENDING', 'POSTING', 'VOIDING')";
  private static final String LEASE_TAKEN =
      "lease_token = :token, attempts = attempts + 1,"
          + " lease_until = clock_timestamp() + make_interval(secs => :lease)";

  private final EntityManager entities;

  SigningTable(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * False when a signing that is not aborted has the same project, contract number or request id.
   */
  boolean insert(Attempt attempt, byte[] content, RequestedBy requested, Duration lease) {
    return entities
            .createNativeQuery(
                "INSERT INTO signing (id, project_id, state, contract_no, hold_id,"
                    + " capacity_reservation_id, fund_reservation_id, content, requested_by,"
                    + " request_id, fingerprint, create_time, lease_token, lease_until, attempts)"
                    + " VALUES (:id, :project, 'PENDING', :contract, :hold, :capacity, :funds,"
                    + " :content, :caller, :request, :fingerprint, clock_timestamp(), :token,"
                    + " clock_timestamp() + make_interval(secs => :lease), 1)"
                    + " ON CONFLICT DO NOTHING")
            .setParameter("id", attempt.id())
            .setParameter("project", attempt.projectId())
            .setParameter("contract", attempt.contractNo())
            .setParameter("hold", attempt.holdId())
            .setParameter("capacity", attempt.capacityReservationId())
            .setParameter("funds", attempt.fundReservationId())
            .setParameter("content", content)
            .setParameter("caller", requested.caller())
            .setParameter("request", requested.requestId())
            .setParameter("fingerprint", requested.fingerprint())
            .setParameter("token", attempt.leaseToken())
            .setParameter("lease", seconds(lease))
            .executeUpdate()
        == 1;
  }

  SigningRow get(String id) {
    return one("SELECT * FROM signing WHERE id = :p1", id).orElseThrow();
  }

  /**
   * Whether the row is as the holder of the lease knows it; it stays so until the transaction ends.
   */
  boolean isLeased(Attempt attempt) {
    return !entities
        .createNativeQuery(
            "SELECT 1 FROM signing WHERE id = :id AND state = :state AND lease_token = :token FOR UPDATE")
        .setParameter("id", attempt.id())
        .setParameter("state", attempt.state().name())
        .setParameter("token", attempt.leaseToken())
        .getResultList()
        .isEmpty();
  }

  /** The attempt that this request made and that was not refused. */
  Optional<SigningRow> ofRequest(String caller, String requestId) {
    return one(
        "SELECT * FROM signing WHERE requested_by = :p1 AND request_id = :p2 AND state <> 'ABORTED'",
        caller,
        requestId);
  }

  /** The last attempt that this request made and that was refused. */
  Optional<SigningRow> refusedOfRequest(String caller, String requestId) {
    return one(
        "SELECT * FROM signing WHERE requested_by = :p1 AND request_id = :p2 AND state = 'ABORTED'"
            + " ORDER BY create_time DESC LIMIT 1",
        caller,
        requestId);
  }

  /** The attempt of a project that was not refused. */
  Optional<SigningRow> liveOfProject(String projectId) {
    return one("SELECT * FROM signing WHERE project_id = :p1 AND state <> 'ABORTED'", projectId);
  }

  Optional<SigningRow> ofCapacityReservation(String reservationId) {
    return one("SELECT * FROM signing WHERE capacity_reservation_id = :p1", reservationId);
  }

  Optional<SigningRow> ofFundReservation(String reservationId) {
    return one("SELECT * FROM signing WHERE fund_reservation_id = :p1", reservationId);
  }

  List<SigningRow> list(Filter filter, String order, int limit) {
    return filter.list(entities, "signing", order, SigningRow.class, limit);
  }

  /** Takes unfinished attempts that nobody drives; those that another is taking are passed over. */
  List<SigningRow> claim(int limit, String token, Duration lease) {
    Query query =
        entities.createNativeQuery(
            "WITH due AS (SELECT id FROM signing WHERE "
                + UNFINISHED
                + " AND lease_until <= clock_timestamp()"
                + " ORDER BY lease_until LIMIT :limit FOR UPDATE SKIP LOCKED)"
                + " UPDATE signing SET "
                + LEASE_TAKEN
                + " FROM due WHERE signing.id = due.id RETURNING signing.id");
    @SuppressWarnings("unchecked") // one column of text
    List<String> ids =
        query
            .setParameter("limit", limit)
            .setParameter("token", token)
            .setParameter("lease", seconds(lease))
            .getResultList();
    return ofIds(ids);
  }

  /** Takes one attempt, if it is unfinished and nobody drives it. */
  Optional<SigningRow> claim(String id, String token, Duration lease) {
    int taken =
        entities
            .createNativeQuery(
                "UPDATE signing SET "
                    + LEASE_TAKEN
                    + " WHERE id = :id AND lease_until <= clock_timestamp() AND "
                    + UNFINISHED)
            .setParameter("id", id)
            .setParameter("token", token)
            .setParameter("lease", seconds(lease))
            .executeUpdate();
    return taken == 1 ? Optional.of(get(id)) : Optional.empty();
  }

  boolean extendLease(Attempt attempt, Duration lease) {
    return whileLeased(
        attempt,
        "lease_until = clock_timestamp() + make_interval(secs => :lease)",
        query -> query.setParameter("lease", seconds(lease)));
  }

  /** A pause that doubles with each time that the attempt was taken up, up to {@code longest}. */
  boolean pause(Attempt attempt, Duration longest) {
    return whileLeased(
        attempt,
        "lease_until = clock_timestamp()"
            + " + make_interval(secs => least(:longest, power(2, least(attempts - 1, 10))))",
        query -> query.setParameter("longest", seconds(longest)));
  }

  boolean decideFor(Attempt attempt, byte[] answer) {
    return whileLeased(
        attempt,
        "state = 'POSTING', decide_time = clock_timestamp(), answer = :answer",
        query -> query.setParameter("answer", answer));
  }

  boolean decideAgainst(Attempt attempt, Refusal refusal) {
    return whileLeased(
        attempt,
        "state = 'VOIDING', decide_time = clock_timestamp(), refusal = :refusal,"
            + " refusal_reason = :reason",
        query ->
            query
                .setParameter("refusal", Stored.bytes(refusal))
                .setParameter("reason", refusal.reason()));
  }

  boolean complete(Attempt attempt) {
    return whileLeased(
        attempt, "state = 'COMPLETED', end_time = clock_timestamp()", query -> query);
  }

  boolean abort(Attempt attempt, int projectVersion) {
    return whileLeased(
        attempt,
        "state = 'ABORTED', end_time = clock_timestamp(), project_version_after = :version",
        query -> query.setParameter("version", projectVersion));
  }

  /** Changes the row if it is still as the holder of the lease knows it. */
  private boolean whileLeased(Attempt attempt, String change, UnaryOperator<Query> parameters) {
    Query query =
        entities.createNativeQuery(
            "UPDATE signing SET "
                + change
                + " WHERE id = :id AND state = :state AND lease_token = :token");
    query.setParameter("id", attempt.id());
    query.setParameter("state", attempt.state().name());
    query.setParameter("token", attempt.leaseToken());
    return parameters.apply(query).executeUpdate() == 1;
  }

  private List<SigningRow> ofIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("FROM SigningRow s WHERE s.id IN :ids ORDER BY s.id", SigningRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private Optional<SigningRow> one(String sql, String... parameters) {
    Query query = entities.createNativeQuery(sql, SigningRow.class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter("p" + (i + 1), parameters[i]);
    }
    @SuppressWarnings("unchecked") // the result class is given
    List<SigningRow> rows = query.getResultList();
    return rows.stream().findFirst();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
