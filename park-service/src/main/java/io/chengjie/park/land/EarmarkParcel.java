package io.chengjie.park.land;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.space.Block;
import io.chengjie.park.space.Phase;
import io.chengjie.park.space.SpaceLedger;
import io.chengjie.park.space.UsePeriod;
import io.chengjie.proto.park.v1.EarmarkParcelRequest;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Sets a parcel aside for a named project; it runs out by the database clock. */
@ApplicationScoped
class EarmarkParcel {
  private final Mutations mutations;
  private final ParcelJournal journal;
  private final SpaceLedger ledger;

  EarmarkParcel(Mutations mutations, ParcelJournal journal, SpaceLedger ledger) {
    this.mutations = mutations;
    this.journal = journal;
    this.ledger = ledger;
  }

  Parcel run(EarmarkParcelRequest request) {
    return mutations.run(
        request, request.getRequestId(), Parcel.getDefaultInstance(), this::earmark);
  }

  private Parcel earmark(EarmarkParcelRequest request) {
    ParcelRecord record = journal.lock(request.getId());
    Instant now = journal.now();
    journal.fresh(record, request.getEtag(), now);
    UsePeriod fromToday = new UsePeriod(LocalDate.ofInstant(now, BusinessZone.SHANGHAI), null);
    ledger.block(
        record.id,
        new Block(
            Phase.EARMARKED,
            request.getProjectId(),
            fromToday,
            now.plus(Duration.ofDays(request.getDays())),
            request.getExplanation()),
        now);
    return journal.write("ParcelEarmarked", record, now);
  }
}
