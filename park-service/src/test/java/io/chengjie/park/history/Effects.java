package io.chengjie.park.history;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.history.Call.Attempt;
import io.chengjie.park.history.Register.Holding;
import io.chengjie.park.history.Register.Prediction;
import io.chengjie.park.history.Register.Reserving;
import io.chengjie.park.history.Step.Event;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the call behind each change, and lets the register judge it. */
final class Effects {
  private final Register register;
  private final Map<String, Instant> lastAt;
  private final Consumer<String> faults;
  private final Map<String, List<Call>> callsOn = new HashMap<>();

  /**
   * @param lastAt when each thing changed last, as far as the replay has come
   */
  Effects(
      Register register, List<Call> calls, Map<String, Instant> lastAt, Consumer<String> faults) {
    this.register = register;
    this.lastAt = lastAt;
    this.faults = faults;
    for (Call call : calls) {
      callsOn.computeIfAbsent(key(call.ask), id -> new ArrayList<>()).add(call);
    }
  }

  /** Calls that may be behind one change have one key. */
  private static String key(Ask ask) {
    return switch (ask) {
      case Ask.Place place -> "Place " + place.project();
      case Ask.Renew renew -> "Renew " + renew.hold();
      case Ask.Release release -> "Release " + release.hold();
      case Ask.Confirm confirm -> "Confirm " + confirm.reservation();
      case Ask.Post post -> "Post " + post.reservation();
      case Ask.Void take -> "Void " + take.reservation();
      case Ask.Allocate allocate -> "Allocate " + allocate.contractNo();
      case Ask.Cancel cancel -> "Cancel " + cancel.hold();
      case Ask.SetCapacity set -> "SetCapacity " + set.pool();
      case Ask.ReadHold read -> "Read";
      case Ask.ReadUnit read -> "Read";
      case Ask.ReadPool read -> "Read";
      case Ask.Tidy tidy -> "Tidy";
    };
  }

  /**
   * By step: when its transaction had ended at the latest. Then somebody had been told of it, or
   * the next step on the same thing had got the locks.
   *
   * @param stepsOn numbers of the steps on each thing
   */
  Instant[] completions(List<Step> steps, Map<String, List<Integer>> stepsOn) {
    Instant[] completions = new Instant[steps.size()];
    Arrays.setAll(completions, i -> completion(steps.get(i)));
    for (List<Integer> numbers : stepsOn.values()) {
      for (int i = 1; i < numbers.size(); i++) {
        int before = numbers.get(i - 1);
        Instant next = steps.get(numbers.get(i)).lastAt();
        completions[before] = next.isBefore(completions[before]) ? next : completions[before];
      }
    }
    return completions;
  }

  private Instant completion(Step step) {
    Event last = step.events().getLast();
    return toldOf(last)
        .map(Call::granted)
        .map(Attempt::completed)
        .filter(completed -> !completed.isBefore(last.at()))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private Stream<Call> toldOf(Event event) {
    return switch (event.payload()) {
      case Hold hold ->
          switch (event.type()) {
            case "HoldPlaced" -> granted("Place " + hold.getProjectId(), call -> true);
            case "HoldRenewed" -> granted("Renew " + hold.getId(), says("etag", hold.getEtag()));
            case "HoldReleased" -> granted("Release " + hold.getId(), says("etag", hold.getEtag()));
            case "HoldCancelled" -> granted("Cancel " + hold.getId(), says("etag", hold.getEtag()));
            default -> Stream.of();
          };
      case Reservation made ->
          switch (event.type()) {
            case "ReservationMade" -> granted("Confirm " + made.getId(), call -> true);
            case "ReservationPosted" -> granted("Post " + made.getId(), call -> true);
            case "ReservationVoided" -> granted("Void " + made.getId(), call -> true);
            default -> Stream.of();
          };
      case Allocation made -> granted("Allocate " + made.getContractNo(), call -> true);
      case UtilityPool pool -> granted("SetCapacity " + pool.getId(), says("etag", pool.getEtag()));
      default -> Stream.of();
    };
  }

  private Stream<Call> granted(String key, Predicate<Call> condition) {
    return callsOn.getOrDefault(key, List.of()).stream()
        .filter(call -> call.granted() != null)
        .filter(condition);
  }

  private static Predicate<Call> says(String fact, String value) {
    return call -> {
      Attempt granted = call.granted();
      return granted != null && granted.answer().fact(fact).equals(value);
    };
  }

  void apply(Step step) {
    Event event = step.events().getFirst();
    switch (event.type()) {
      case "HoldPlaced" -> placed(step, event.hold());
      case "HoldRenewed" -> renewed(step, event.hold());
      case "HoldReleased" -> released(step, event.hold());
      case "HoldReserved", "ReservationMade" -> confirmed(step);
      case "HoldGivenBack", "ReservationVoided" -> takenBack(step);
      case "ReservationPosted" -> posted(step, (Reservation) event.payload());
      case "HoldAllocated", "AllocationMade" -> allocated(step);
      case "HoldCancelled", "AllocationCancelled" -> cancelled(step);
      case "HoldExpired" -> step.events().forEach(this::expired);
      case "PoolCapacitySet" -> capacitySet(step, (UtilityPool) event.payload());
      case Leases.SHORTENED -> register.hold(event.subject()).expires = Answer.expiry(event.hold());
      default -> faults.accept("an event that no operation leaves: " + event);
    }
    for (String subject : step.subjects()) {
      neverTwice(subject, step.lastAt());
    }
  }

  private void placed(Step step, Hold message) {
    Optional<Call> call = effectOf("Place " + message.getProjectId(), step, any -> true);
    if (call.isEmpty() || !(call.get().ask instanceof Ask.Place ask)) {
      return;
    }
    Instant decided = instant(message.getPlaceTime());
    decidedAt(step, decided);
    granted(step, ask, decided, Answer.of(message));
    if (!lines(message).equals(ask.lines())) {
      faults.accept("INV-4: asked for " + ask.lines() + ", got " + message);
    }
    if (!Answer.expiry(message).equals(decided.plus(Duration.ofDays(ask.days())))) {
      faults.accept("not as long as asked for: " + message);
    }
    register.place(new Holding(message.getId(), ask, message));
  }

  private void renewed(Step step, Hold message) {
    Holding hold = register.hold(message.getId());
    Instant decided = Answer.expiry(message).minus(Duration.ofDays(hold.days));
    decidedAt(step, decided);
    effectOf("Renew " + hold.id, step, says(message).or(unknownWith(hold.etagAt(decided))))
        .ifPresent(call -> granted(step, call.ask, decided, Answer.of(message)));
    hold.expires = Answer.expiry(message);
    hold.renewals = message.getRenewals();
    hold.version = Holding.versionOf(message);
  }

  private void released(Step step, Hold message) {
    Holding hold = register.hold(message.getId());
    Instant decided = earliest(step);
    effectOf("Release " + hold.id, step, says(message).or(unknownWith(hold.etagAt(decided))))
        .ifPresent(call -> granted(step, call.ask, decided, Answer.of(message)));
    hold.version = Holding.versionOf(message);
    register.end(hold, Hold.State.RELEASED);
  }

  private void confirmed(Step step) {
    Event made = step.events().getLast();
    if (step.events().size() != 2 || !(made.payload() instanceof Reservation reservation)) {
      faults.accept("half a confirmation: " + step);
      return;
    }
    effectOf("Confirm " + reservation.getId(), step, call -> of(call, reservation))
        .ifPresent(call -> granted(step, call.ask, earliest(step), Answer.of(reservation)));
    Hold message = step.events().getFirst().hold();
    Holding hold = register.hold(message.getId());
    hold.state = Hold.State.RESERVED;
    hold.version = Holding.versionOf(message);
    hold.reservation = reservation.getId();
    register.reserve(
        reservation.getId(), new Reserving(hold.id, reservation.getProjectId(), "PENDING"));
  }

  private static boolean of(Call call, Reservation reservation) {
    return call.ask instanceof Ask.Confirm confirm
        && confirm.hold().equals(reservation.getHoldId())
        && confirm.project().equals(reservation.getProjectId());
  }

  private void takenBack(Step step) {
    Reservation voided = (Reservation) step.events().getLast().payload();
    effectOf("Void " + voided.getId(), step, any -> true)
        .ifPresent(call -> granted(step, call.ask, earliest(step), Answer.of(voided)));
    Reserving known = register.reservation(voided.getId());
    register.reserve(voided.getId(), new Reserving(known.hold(), known.project(), "VOIDED"));
    if (known.hold().isEmpty() != (step.events().size() == 1)) {
      faults.accept("half a reservation taken back: " + step);
    }
    if (step.events().getFirst().payload() instanceof Hold message) {
      givenBack(step, message);
    }
  }

  private void givenBack(Step step, Hold message) {
    Holding hold = register.hold(message.getId());
    hold.version = Holding.versionOf(message);
    boolean live = message.getState() == Hold.State.HELD;
    if (live ? !hold.expires.isAfter(earliest(step)) : hold.expires.isAfter(step.firstAt())) {
      faults.accept("INV-3: given back against the clock, lease until " + hold.expires + step);
    }
    if (live) {
      hold.state = Hold.State.HELD;
      hold.reservation = "";
    } else {
      register.end(hold, Hold.State.EXPIRED);
    }
  }

  private void posted(Step step, Reservation message) {
    effectOf("Post " + message.getId(), step, any -> true)
        .ifPresent(call -> granted(step, call.ask, earliest(step), Answer.of(message)));
    Reserving known = register.reservation(message.getId());
    register.reserve(message.getId(), new Reserving(known.hold(), known.project(), "POSTED"));
  }

  private void allocated(Step step) {
    if (step.events().size() != 2
        || !(step.events().getLast().payload() instanceof Allocation allocation)) {
      faults.accept("half a contract: " + step);
      return;
    }
    effectOf("Allocate " + allocation.getContractNo(), step, call -> of(call, allocation))
        .ifPresent(call -> granted(step, call.ask, earliest(step), Answer.of(allocation)));
    Hold message = step.events().getFirst().hold();
    Holding hold = register.hold(message.getId());
    hold.state = Hold.State.ALLOCATED;
    hold.version = Holding.versionOf(message);
  }

  private static boolean of(Call call, Allocation allocation) {
    return call.ask instanceof Ask.Allocate allocate
        && allocate.hold().equals(allocation.getHoldId());
  }

  /** The hold last; before it the contract, if there is one. */
  private void cancelled(Step step) {
    if (!(step.events().getLast().payload() instanceof Hold message)) {
      faults.accept("a contract cancelled without its hold: " + step);
      return;
    }
    Holding hold = register.hold(message.getId());
    Instant decided = earliest(step);
    boolean contract = hold.state == Hold.State.ALLOCATED;
    if (step.events().size() != (contract ? 2 : 1)) {
      faults.accept("half a cancellation: " + step);
    }
    Predicate<Call> thatCall = says(message).or(unknownWith(hold.etagAt(decided)));
    effectOf("Cancel " + hold.id, step, thatCall.and(call -> names(call, step)))
        .ifPresent(call -> granted(step, call.ask, decided, Answer.of(message)));
    hold.version = Holding.versionOf(message);
    register.end(hold, Hold.State.CANCELLED);
  }

  /** A contract is made void with the paper that the call named. */
  private static boolean names(Call call, Step step) {
    return !(step.events().getFirst().payload() instanceof Allocation allocation)
        || (call.ask instanceof Ask.Cancel cancel
            && cancel.contractVoidReference().equals(allocation.getContractVoidReference()));
  }

  private void expired(Event event) {
    if (!register.knows(event.subject())) {
      return; // Left over from before this history.
    }
    Holding hold = register.hold(event.subject());
    if (hold.stateAt(event.at()) != Hold.State.EXPIRED) {
      faults.accept("INV-3: tidied away while it was live until " + hold.expires + ": " + event);
    }
    hold.version = Holding.versionOf(event.hold());
    register.end(hold, Hold.State.EXPIRED);
  }

  private void capacitySet(Step step, UtilityPool message) {
    Optional<Call> call =
        effectOf(
            "SetCapacity " + message.getId(),
            step,
            says("etag", message.getEtag()).or(Call::isUnknown).and(asks(message)));
    if (call.isPresent() && call.get().ask instanceof Ask.SetCapacity ask) {
      grantedSomewhen(step, ask);
    }
    register.setCapacity(message);
  }

  private static Predicate<Call> asks(UtilityPool message) {
    return call ->
        call.ask instanceof Ask.SetCapacity ask
            && ask.capacity().compareTo(new BigDecimal(message.getCapacity())) == 0;
  }

  /** At one of the moments between the change before and this one. */
  private void grantedSomewhen(Step step, Ask.SetCapacity ask) {
    Instant earliest = earliest(step);
    boolean granted =
        Stream.concat(Stream.of(earliest), endsOf(ask.pool()).stream())
            .filter(now -> !now.isBefore(earliest) && !now.isAfter(step.firstAt()))
            .anyMatch(now -> register.predict(ask, now).isGranted());
    if (!granted) {
      faults.accept(ask + " is refused by the register, but it came to " + step);
    }
  }

  /** The moments at which something about it ends by itself. */
  List<Instant> endsOf(String subject) {
    if (register.knows(subject)) {
      return List.of(register.hold(subject).expires);
    }
    return register.holdings(subject).stream()
        .filter(hold -> hold.state == Hold.State.HELD)
        .map(hold -> hold.expires)
        .toList();
  }

  private Optional<Call> effectOf(String key, Step step, Predicate<Call> condition) {
    List<Call> candidates =
        callsOn.getOrDefault(key, List.of()).stream()
            .filter(call -> call.mayHaveTakenEffectAt(step.firstAt()))
            .filter(condition)
            .toList();
    Optional<Call> call =
        candidates.stream()
            .filter(candidate -> candidate.granted() != null)
            .findFirst()
            .or(() -> candidates.stream().findFirst());
    call.ifPresentOrElse(
        found -> found.tookEffect(step),
        () -> faults.accept("an effect without a call, or a second effect of one: " + step));
    return call;
  }

  private static Predicate<Call> says(Hold message) {
    return says("etag", message.getEtag());
  }

  private static Predicate<Call> unknownWith(String etag) {
    return call ->
        call.granted() == null
            && switch (call.ask) {
              case Ask.Renew renew -> renew.etag().equals(etag);
              case Ask.Release release -> release.etag().equals(etag);
              case Ask.Cancel cancel -> cancel.etag().equals(etag);
              default -> false;
            };
  }

  private void granted(Step step, Ask ask, Instant now, Answer event) {
    Prediction prediction = register.predict(ask, now);
    if (!prediction.isGranted() || !event.agreesWith(prediction.answer())) {
      faults.accept(
          "at %s the register answers %s to %s, but it came to %s"
              .formatted(now, prediction.answer(), ask, step));
    }
  }

  /**
   * The locks come before the clock, and the clock before the event: nobody decides by a time that
   * is older than what was decided about the same thing before.
   */
  private void decidedAt(Step step, Instant decided) {
    Instant earliest = earliest(step);
    if (decided.isBefore(earliest) || decided.isAfter(step.firstAt())) {
      faults.accept(
          "INV-1: decided by the time %s, outside of %s to %s: %s"
              .formatted(decided, earliest, step.firstAt(), step));
    }
  }

  private Instant earliest(Step step) {
    return step.subjects().stream()
        .map(subject -> lastAt.getOrDefault(subject, Instant.MIN))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** INV-1 and INV-2 on everything that has just changed. */
  private void neverTwice(String subject, Instant now) {
    if (register.isPool(subject)) {
      if (register.free(subject, now).signum() < 0) {
        faults.accept("INV-2: oversold at " + now + ": " + register.claimsOn(subject, now));
      }
      return;
    }
    List<Holding> live = register.claimsOn(subject, now);
    for (int i = 0; i < live.size(); i++) {
      for (int j = i + 1; j < live.size(); j++) {
        if (!register.knows(subject) && live.get(i).use.overlaps(live.get(j).use)) {
          faults.accept(
              "INV-1: %s is claimed by %s and %s at %s"
                  .formatted(subject, live.get(i).id, live.get(j).id, now));
        }
      }
    }
  }

  private static List<Ask.Line> lines(Hold message) {
    return message.getLinesList().stream().map(Effects::line).toList();
  }

  private static Ask.Line line(HoldLine line) {
    return line.hasUnitId()
        ? new Ask.Line(line.getUnitId(), null)
        : new Ask.Line(line.getPoolId(), new BigDecimal(line.getQuantity()));
  }

  private static Instant instant(com.google.protobuf.Timestamp time) {
    return Instants.of(time);
  }
}
