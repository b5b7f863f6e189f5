package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.CompleteReadinessItemRequest;
import io.chengjie.proto.park.v1.ReadinessItem;
import io.chengjie.proto.park.v1.ReopenReadinessItemRequest;
import io.chengjie.proto.park.v1.Unit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ReadinessTest {
  @Inject Clients clients;
  @Inject ReadinessLookup lookup;

  private Changes changes;
  private Unit unit;

  @BeforeEach
  void record() {
    changes = new Changes(clients);
    unit = Site.in(clients).unit();
  }

  @Test
  void aNewUnitHasEveryItemOfTheTemplateOpen() {
    assertThat(unit.getReadiness().getPercent()).isZero();
    assertThat(unit.getReadiness().getItemsList())
        .extracting(ReadinessItem::getCode)
        .startsWith("FIRE_ACCEPTANCE")
        .contains("POWER_CONNECTED", "KEYS_READY");
    assertThat(unit.getReadiness().getItemsList()).noneMatch(ReadinessItem::hasDoneOn);
  }

  @Test
  void isReadyWhenEveryItemIsDoneAndNotBefore() {
    List<ReadinessItem> items = unit.getReadiness().getItemsList();
    Unit almost = unit;
    for (ReadinessItem item : items.subList(0, items.size() - 1)) {
      almost = complete(almost, item.getCode(), "2026-07-01");
    }

    assertThat(almost.getReadiness().getPercent()).isBetween(1, 99);
    assertThat(openItems("2026-11-21")).containsExactly(items.getLast().getCode());
    assertThat(complete(almost, items.getLast().getCode(), "2026-07-01").getReadiness())
        .satisfies(
            ready -> {
              assertThat(ready.getPercent()).isEqualTo(100);
              assertThat(ready.getItems(0).getDoneOn()).isEqualTo("2026-07-01");
              assertThat(ready.getItems(0).getDoneBy()).isEqualTo("住建局");
            });
    assertThat(openItems("2026-11-21")).isEmpty();
  }

  @Test
  void theTemplateOfTheDayCounts() {
    assertThat(openItems("2015-12-31")).isNotEmpty().doesNotContain("TELECOM_CONNECTED");
    assertThat(openItems("2016-01-01")).contains("TELECOM_CONNECTED");
  }

  @Test
  void anItemCanBeCorrectedAndOpenedAgain() {
    Unit done = complete(unit, "CLEANED", "2026-07-01");
    Unit corrected = complete(done, "CLEANED", "2026-07-02");
    Unit reopened = reopen(corrected, "CLEANED");

    assertThat(item(corrected, "CLEANED").getDoneOn()).isEqualTo("2026-07-02");
    assertThat(item(reopened, "CLEANED").hasDoneOn()).isFalse();
    assertThat(Refusals.of(() -> reopen(reopened, "CLEANED")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void refusesAnUnknownItemADayToComeAndAStaleVersion() {
    Unit done = complete(unit, "CLEANED", "2026-07-01");

    assertThat(Refusals.of(() -> complete(done, "NO_SUCH_ITEM", "2026-07-01")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(() -> complete(done, "KEYS_READY", "2099-01-01")).fieldViolations())
        .extracting("field")
        .containsExactly("doneOn");
    assertThat(Refusals.of(() -> complete(unit, "KEYS_READY", "2026-07-01")).reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  private List<String> openItems(String day) {
    return QuarkusTransaction.requiringNew()
        .call(() -> lookup.openItems(List.of(unit.getId()), LocalDate.parse(day)))
        .getOrDefault(unit.getId(), List.of())
        .stream()
        .map(ReadinessLookup.OpenItem::code)
        .toList();
  }

  private static ReadinessItem item(Unit unit, String code) {
    return unit.getReadiness().getItemsList().stream()
        .filter(item -> item.getCode().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Unit complete(Unit read, String code, String day) {
    return changes.factories.completeReadinessItem(
        CompleteReadinessItemRequest.newBuilder()
            .setId(read.getId())
            .setItemCode(code)
            .setDoneOn(day)
            .setDoneBy("住建局")
            .setEtag(read.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }

  private Unit reopen(Unit read, String code) {
    return changes.factories.reopenReadinessItem(
        ReopenReadinessItemRequest.newBuilder()
            .setId(read.getId())
            .setItemCode(code)
            .setExplanation("退租")
            .setEtag(read.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }
}
