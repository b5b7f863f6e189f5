package io.chengjie.park.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violation;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.MeterPoint;
import io.chengjie.proto.park.v1.MeterReading;
import io.chengjie.proto.park.v1.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Terms and meters, judged without a database. */
class ContractRulesTest {
  @Test
  void readsTheTermsOfALease() {
    ContractTerms terms = ContractTerms.of(lease().build());
    assertThat(terms.period().from()).isEqualTo(LocalDate.parse("2026-08-01"));
    assertThat(terms.basis()).isEqualTo(PriceBasis.PER_SQUARE_METRE_MONTH);
    assertThat(terms.priceMinorUnits()).isEqualTo(1200);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(
            violated(
                lease()
                    .setKind(Allocation.Kind.TEMPORARY)
                    .setUseFrom("2026-02-30")
                    .setPriceBasis(PriceBasis.PER_SQUARE_METRE)
                    .setPrice(Site.money("-0.01"))
                    .addMeterPoints(meter("DB-1"))
                    .addMeterPoints(meter("DB-1").setFinalReading("9"))))
        .containsExactlyInAnyOrder(
            "useFrom",
            "useUntil",
            "priceBasis",
            "price.amount",
            "meterPoints[1].meterNo",
            "meterPoints[1].finalReading");
  }

  @Test
  void aLeaseEndsAfterItBeginsAndWithinTwentyYears() {
    assertThat(violated(lease().setUseUntil("2026-08-01"))).containsExactly("useUntil");
    assertThat(violated(lease().setUseUntil("2046-08-02"))).containsExactly("useUntil");
    assertThat(ContractTerms.of(lease().setUseUntil("2046-08-01").build()).period().until())
        .isEqualTo(LocalDate.parse("2046-08-01"));
  }

  @Test
  void landIsGrantedForLongerThanALeaseMayLast() {
    CreateAllocationRequest grant =
        lease()
            .setKind(Allocation.Kind.LAND_GRANT)
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE)
            .setUseUntil("2076-08-01")
            .build();
    assertThat(ContractTerms.of(grant).basis()).isEqualTo(PriceBasis.PER_SQUARE_METRE);
  }

  @Test
  void everyMeterIsReadOnceAndNeverRunsBack() {
    Map<String, BigDecimal> before = Map.of("DB-1", new BigDecimal("10.5"), "SB-2", BigDecimal.ONE);
    assertThat(accept(before, reading("DB-1", "10.5"), reading("SB-2", "3")))
        .containsEntry("DB-1", new BigDecimal("10.5"))
        .containsEntry("SB-2", new BigDecimal("3"));
    Rejection missing = refusal(before, reading("DB-1", "11"));
    assertThat(missing.reasonName()).isEqualTo("METER_READING_MISSING");
    assertThat(missing.metadata()).containsEntry("meterNos", "SB-2");
    Rejection low = refusal(before, reading("DB-1", "10.499"), reading("SB-2", "3"));
    assertThat(low.reasonName()).isEqualTo("METER_READING_TOO_LOW");
    assertThat(low.metadata()).containsEntry("meterNo", "DB-1").containsEntry("before", "10.5");
    assertThat(refusal(before, reading("DB-1", "11"), reading("DB-1", "12")).violations())
        .hasSize(1);
    assertThat(refusal(before, reading("NONE", "11")).violations()).hasSize(1);
  }

  private static CreateAllocationRequest.Builder lease() {
    return CreateAllocationRequest.newBuilder()
        .setKind(Allocation.Kind.LEASE)
        .setUseFrom("2026-08-01")
        .setPrice(Site.money("12.00"))
        .setPriceBasis(PriceBasis.PER_SQUARE_METRE_MONTH);
  }

  private static MeterPoint.Builder meter(String number) {
    return MeterPoint.newBuilder().setMeterNo(number).setInitialReading("1");
  }

  private static MeterReading reading(String number, String reading) {
    return MeterReading.newBuilder().setMeterNo(number).setReading(reading).build();
  }

  private static Map<String, BigDecimal> accept(
      Map<String, BigDecimal> before, MeterReading... readings) {
    return MeterRule.accept("ALC-1", before, List.of(readings));
  }

  private static Rejection refusal(Map<String, BigDecimal> before, MeterReading... readings) {
    return catchThrowableOfType(Rejection.class, () -> accept(before, readings));
  }

  private static List<String> violated(CreateAllocationRequest.Builder request) {
    return catchThrowableOfType(Rejection.class, () -> ContractTerms.of(request.build()))
        .violations()
        .stream()
        .map(Violation::field)
        .toList();
  }
}
