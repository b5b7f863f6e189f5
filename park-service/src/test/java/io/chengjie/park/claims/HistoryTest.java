package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.AllocationServiceGrpc.AllocationServiceBlockingStub;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Random histories of several workers on scarce space. Whatever happens, nothing is promised twice
 * and nothing leaks. The seed is part of every failure; {@code -Dpark.history.seed} repeats it.
 */
@ParkServiceTest
class HistoryTest {
  private static final int WORKERS = 8;
  private static final int STEPS = 60;

  /** The only refusals that a history may meet; anything else is a fault. */
  private static final Set<String> EXPECTED =
      Set.of(
          "OK",
          "CAPACITY_CONFLICT",
          "POOL_INSUFFICIENT",
          "HOLD_EXPIRED",
          "HOLD_STATE_NOT_ALLOWED",
          "RENEWAL_LIMIT",
          "ETAG_MISMATCH",
          "RESERVATION_VOIDED",
          "RESERVATION_POSTED",
          "RESERVATION_NOT_POSTED",
          "CONTRACT_VOID_REFERENCE_REQUIRED",
          "CONTRACT_NO_ALREADY_USED",
          "RESOURCE_NOT_FOUND",
          "IDEMPOTENCY_KEY_REUSED");

  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject TidyExpiredHolds tidyExpiredHolds;

  private final List<Unit> units = new ArrayList<>();
  private final List<UtilityPool> pools = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> placed = new ConcurrentLinkedQueue<>();

  @Test
  void nothingIsPromisedTwiceWhateverHappens() {
    long seed =
        Long.getLong(
            "park.history.seed", java.util.concurrent.ThreadLocalRandom.current().nextLong());
    Site site = Site.in(clients);
    for (int i = 0; i < 4; i++) {
      units.add(site.unit());
    }
    pools.add(site.pool(UtilityPool.Kind.POWER_KVA, "1000"));
    pools.add(site.pool(UtilityPool.Kind.DORM_BED, "300"));
    ClaimTables tables = new ClaimTables(dataSource);

    List<String> answers = AtOnce.run(WORKERS, worker -> live(new Random(seed + worker), tables));

    assertThat(answers).as("seed %d", seed).containsOnly("OK");
    assertThat(tables.contradictions()).as("seed %d", seed).isEmpty();
    placed.forEach(tables::letRunOut);
    tidyExpiredHolds.run();
    assertThat(tables.contradictions()).as("seed %d, after the end", seed).isEmpty();
    assertThat(leaked(tables, site)).as("seed %d", seed).isEmpty();
  }

  private Object live(Random random, ClaimTables tables) {
    for (int step = 0; step < STEPS; step++) {
      try {
        String answer = AtOnce.answer(() -> act(random, tables));
        if (!EXPECTED.contains(answer)) {
          throw new AssertionError("unexpected " + answer);
        }
      } catch (RuntimeException fault) {
        throw fault;
      } catch (Exception fault) {
        throw new IllegalStateException(fault);
      }
    }
    return "OK";
  }

  private Object act(Random random, ClaimTables tables) {
    List<String> known = List.copyOf(placed);
    int choice = random.nextInt(100);
    if (known.isEmpty() || choice < 40) {
      return place(random);
    }
    String holdId = known.get(random.nextInt(known.size()));
    String reservationId = "RSV-" + holdId + "-" + random.nextInt(2);
    if (choice < 50) {
      tables.letRunOut(holdId);
      return holdId;
    }
    if (choice < 54) {
      return tidyExpiredHolds.run();
    }
    if (choice < 70) {
      return changeHold(random, holdId);
    }
    if (choice < 80) {
      return changeContract(random, holdId);
    }
    return changeReservation(random, holdId, reservationId);
  }

  private Object place(Random random) {
    PlaceHoldRequest.Builder request = Holds.of();
    for (Unit unit : units) {
      if (random.nextInt(100) < 25) {
        request.addLines(Holds.line(unit));
      }
    }
    for (UtilityPool pool : pools) {
      if (random.nextInt(100) < 50 || request.getLinesCount() == 0) {
        request.addLines(Holds.line(pool, String.valueOf(1 + random.nextInt(150))));
      }
    }
    if (random.nextBoolean()) {
      int month = 1 + random.nextInt(11);
      request
          .setUseFrom("2027-%02d-01".formatted(month))
          .setUseUntil("2027-%02d-01".formatted(month + 1));
    }
    Hold hold = clients.holds(Role.PARK_OPERATOR).placeHold(request.build());
    placed.add(hold.getId());
    return hold;
  }

  private Object changeHold(Random random, String holdId) {
    HoldServiceBlockingStub holds = clients.holds(Role.COMMANDER);
    Hold hold = holds.getHold(GetHoldRequest.newBuilder().setId(holdId).build());
    if (random.nextBoolean()) {
      return holds.renewHold(
          RenewHoldRequest.newBuilder()
              .setId(holdId)
              .setEtag(hold.getEtag())
              .setRequestId(Clients.requestId())
              .build());
    }
    return holds.releaseHold(
        ReleaseHoldRequest.newBuilder()
            .setId(holdId)
            .setEtag(hold.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }

  private Object changeReservation(Random random, String holdId, String reservationId) {
    ReservationServiceBlockingStub reservations = clients.reservations(Role.SERVICE);
    return switch (random.nextInt(4)) {
      case 0, 1 ->
          reservations.confirmHold(
              ConfirmHoldRequest.newBuilder()
                  .setReservationId(reservationId)
                  .setHoldId(holdId)
                  .setProjectId("PRJ-431129-2026-001")
                  .build());
      case 2 ->
          reservations.voidReservation(
              VoidReservationRequest.newBuilder()
                  .setReservationId(reservationId)
                  .setProjectId("PRJ-431129-2026-001")
                  .build());
      default ->
          reservations.postReservation(
              PostReservationRequest.newBuilder().setReservationId(reservationId).build());
    };
  }

  private Object changeContract(Random random, String holdId) {
    AllocationServiceBlockingStub allocations = clients.allocations(Role.COMMANDER);
    Hold hold =
        clients.holds(Role.COMMANDER).getHold(GetHoldRequest.newBuilder().setId(holdId).build());
    if (random.nextBoolean()) {
      return allocations.cancelHold(
          CancelHoldRequest.newBuilder()
              .setId(holdId)
              .setExplanation("项目终止")
              .setContractVoidReference(random.nextBoolean() ? "解字1号" : "")
              .setEtag(hold.getEtag())
              .setRequestId(Clients.requestId())
              .build());
    }
    CreateAllocationRequest.Builder lease =
        CreateAllocationRequest.newBuilder()
            .setHoldId(holdId)
            .setEnterpriseId("ENT-1")
            .setKind(Allocation.Kind.LEASE)
            .setContractNo("租-" + random.nextInt(1000))
            .setUseFrom(hold.getUseFrom())
            .setPrice(Site.money("12.00"))
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE_MONTH)
            .setIndustryCode("C3974")
            .setRequestId(Clients.requestId());
    if (hold.hasUseUntil()) {
      lease.setUseUntil(hold.getUseUntil());
    }
    return allocations.createAllocation(lease.build());
  }

  /** When all leases are over, only reservations claim anything. */
  private static List<String> leaked(ClaimTables tables, Site site) {
    return tables.query(
        "SELECT id FROM utility_pool WHERE held <> 0 AND park_id = '"
            + site.park.getId()
            + "'"
            + " UNION ALL SELECT c.id FROM space_claim c JOIN hold h ON h.id = c.hold_id"
            + " WHERE c.live AND c.phase = 'HELD' AND h.park_id = '"
            + site.park.getId()
            + "'");
  }
}
