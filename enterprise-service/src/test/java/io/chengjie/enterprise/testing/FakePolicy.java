package io.chengjie.enterprise.testing;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.DeliverFactsResponse;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.FactDeliveryServiceGrpc.FactDeliveryServiceImplBase;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.FundReservation.State;
import io.chengjie.proto.policy.v1.FundReservationServiceGrpc.FundReservationServiceImplBase;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsResponse;
import io.chengjie.proto.policy.v1.PostFundReservationRequest;
import io.chengjie.proto.policy.v1.ReserveFundsRequest;
import io.chengjie.proto.policy.v1.SubjectFacts;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceImplBase;
import io.chengjie.proto.policy.v1.VoidFundReservationRequest;
import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Policy-service's funds, catalogue and received facts with their contract and their state. */
public final class FakePolicy {
  /** Free money by fund. */
  public final Map<String, BigDecimal> free = new ConcurrentHashMap<>();

  public final Map<String, FundReservation> reservations = new ConcurrentHashMap<>();
  public final Map<String, List<Fact>> facts = new ConcurrentHashMap<>();

  /** Subjects whose facts are not taken. */
  public final Set<String> refusedSubjects = ConcurrentHashMap.newKeySet();

  public final Map<String, FactDefinition> definitions = new ConcurrentHashMap<>();
  public final AtomicInteger effects = new AtomicInteger();
  private final Faults faults;

  FakePolicy(Faults faults) {
    this.faults = faults;
  }

  public final class Funds extends FundReservationServiceImplBase {
    @Override
    public void reserveFunds(ReserveFundsRequest request, StreamObserver<FundReservation> answer) {
      faults.answer(answer, () -> reserve(request));
    }

    @Override
    public void postFundReservation(
        PostFundReservationRequest request, StreamObserver<FundReservation> answer) {
      faults.answer(answer, () -> post(request));
    }

    @Override
    public void voidFundReservation(
        VoidFundReservationRequest request, StreamObserver<FundReservation> answer) {
      faults.answer(answer, () -> undo(request));
    }

    @Override
    public void listPendingFundReservations(
        ListPendingFundReservationsRequest request,
        StreamObserver<ListPendingFundReservationsResponse> answer) {
      faults.answer(
          answer,
          () ->
              ListPendingFundReservationsResponse.newBuilder()
                  .addAllItems(
                      reservations.values().stream()
                          .filter(item -> item.getState() == State.PENDING)
                          .toList())
                  .build());
    }
  }

  public final class Delivery extends FactDeliveryServiceImplBase {
    @Override
    public void deliverFacts(
        DeliverFactsRequest request, StreamObserver<DeliverFactsResponse> answer) {
      faults.answer(answer, () -> take(request));
    }
  }

  public final class Vocabulary extends VocabularyServiceImplBase {
    @Override
    public void listFactDefinitions(
        ListFactDefinitionsRequest request, StreamObserver<ListFactDefinitionsResponse> answer) {
      faults.answer(
          answer,
          () ->
              ListFactDefinitionsResponse.newBuilder()
                  .addAllItems(
                      request.getKeysList().stream()
                          .flatMap(key -> Stream.ofNullable(definitions.get(key)))
                          .toList())
                  .build());
    }
  }

  private synchronized FundReservation reserve(ReserveFundsRequest request) {
    FundReservation known = reservations.get(request.getReservationId());
    if (known != null) {
      if (known.getState() == State.VOIDED) {
        throw Rejection.of(ErrorReason.FUND_RESERVATION_VOIDED)
            .with("reservationId", known.getId());
      }
      return known;
    }
    request
        .getLinesList()
        .forEach(
            line -> {
              BigDecimal asked = new BigDecimal(line.getAmount().getAmount());
              BigDecimal available = free.getOrDefault(line.getFundId(), BigDecimal.ZERO);
              if (asked.compareTo(available) > 0) {
                throw Rejection.of(ErrorReason.FUND_INSUFFICIENT)
                    .with("fundId", line.getFundId())
                    .with("fundCode", line.getFundId())
                    .with("asked", asked)
                    .with("available", available)
                    .with("short", asked.subtract(available))
                    .with("currency", "CNY");
              }
            });
    request
        .getLinesList()
        .forEach(line -> move(line.getFundId(), "-" + line.getAmount().getAmount()));
    effects.incrementAndGet();
    FundReservation made =
        FundReservation.newBuilder()
            .setId(request.getReservationId())
            .setProjectId(request.getProjectId())
            .addAllLines(request.getLinesList())
            .setState(State.PENDING)
            .build();
    reservations.put(made.getId(), made);
    return made;
  }

  private synchronized FundReservation post(PostFundReservationRequest request) {
    FundReservation known = reservations.get(request.getReservationId());
    if (known == null || known.getState() == State.VOIDED) {
      throw Rejection.of(ErrorReason.FUND_RESERVATION_VOIDED)
          .with("reservationId", request.getReservationId());
    }
    return put(known.toBuilder().setState(State.POSTED).build());
  }

  private synchronized FundReservation undo(VoidFundReservationRequest request) {
    FundReservation known =
        reservations.getOrDefault(
            request.getReservationId(),
            FundReservation.newBuilder()
                .setId(request.getReservationId())
                .setProjectId(request.getProjectId())
                .setState(State.VOIDED)
                .build());
    if (known.getState() == State.POSTED) {
      throw Rejection.of(ErrorReason.FUND_RESERVATION_POSTED).with("reservationId", known.getId());
    }
    if (known.getState() == State.PENDING) {
      known.getLinesList().forEach(line -> move(line.getFundId(), line.getAmount().getAmount()));
    }
    return put(known.toBuilder().setState(State.VOIDED).build());
  }

  public FundReservation put(FundReservation reservation) {
    reservations.put(reservation.getId(), reservation);
    return reservation;
  }

  private void move(String fundId, String amount) {
    free.merge(fundId, new BigDecimal(amount), BigDecimal::add);
  }

  /** All or nothing, in the order of the versions. */
  private synchronized DeliverFactsResponse take(DeliverFactsRequest request) {
    for (SubjectFacts batch : request.getSubjectsList()) {
      if (refusedSubjects.contains(batch.getSubject())) {
        throw Rejection.of(ErrorReason.FACT_KEY_UNKNOWN).with("key", "any");
      }
      int present = present(batch.getSubject());
      if (batch.getFacts(0).getVersion() > present + 1) {
        throw Rejection.of(ErrorReason.FACT_DELIVERY_GAP)
            .with("subject", batch.getSubject())
            .with("present", present);
      }
    }
    DeliverFactsResponse.Builder response = DeliverFactsResponse.newBuilder();
    for (SubjectFacts batch : request.getSubjectsList()) {
      List<Fact> known = facts.computeIfAbsent(batch.getSubject(), subject -> new ArrayList<>());
      batch.getFactsList().stream()
          .filter(fact -> fact.getVersion() > known.size())
          .forEach(known::add);
      response.putFactVersions(batch.getSubject(), known.size());
    }
    return response.build();
  }

  public int present(String subject) {
    return facts.getOrDefault(subject, List.of()).size();
  }
}
