package io.chengjie.park.designations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CreateDesignationRequest;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.DesignationServiceGrpc.DesignationServiceBlockingStub;
import io.chengjie.proto.park.v1.EndDesignationRequest;
import io.chengjie.proto.park.v1.GetDesignationRequest;
import io.chengjie.proto.park.v1.ListDesignationsRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Yiyang as a receiving area for processing trade, and others. */
@ParkServiceTest
class DesignationTest {
  private static final String NAME = "加工贸易梯度转移重点承接地";

  @Inject Clients clients;

  private DesignationServiceBlockingStub operator;

  @BeforeEach
  void connect() {
    operator = clients.designationsIn("430000", Role.PARK_OPERATOR);
  }

  @Test
  void aRegionBearsADesignationOnItsDays() {
    Designation designation =
        create(
            of(NAME)
                .setRegionCode("430900")
                .setDocumentNumber("示例函〔2008〕1号")
                .setValidUntil("2015-01-01"));

    assertThat(
            operator.getDesignation(
                GetDesignationRequest.newBuilder().setId(designation.getId()).build()))
        .isEqualTo(designation);
    assertThat(idsOn("430900", "2007-11-30")).isEmpty();
    assertThat(idsOn("430900", "2007-12-01")).containsExactly(designation.getId());
    assertThat(idsOn("430000", "2014-12-31")).contains(designation.getId());
    assertThat(idsOn("430900", "2015-01-01")).isEmpty();
    assertThat(idsOn("430900", "")).containsExactly(designation.getId());
  }

  @Test
  void aParkBearsADesignationOnceAtATime() {
    String park = Site.in(clients).park.getId();
    Designation first = create(of(NAME).setParkId(park));

    var second = Refusals.of(() -> create(of(NAME).setParkId(park).setValidFrom("2020-01-01")));
    Designation ended = end(first, "2012-01-01");
    Designation later = create(of(NAME).setParkId(park).setValidFrom("2012-01-01"));

    assertThat(second.reason()).isEqualTo("DESIGNATION_OVERLAPS");
    assertThat(second.info().getMetadataMap()).containsEntry("name", NAME);
    assertThat(ended.getValidUntil()).isEqualTo("2012-01-01");
    assertThat(ended.getEtag()).isNotEqualTo(first.getEtag());
    assertThat(
            operator
                .listDesignations(ListDesignationsRequest.newBuilder().setParkId(park).build())
                .getItemsList())
        .containsExactly(ended, later);
  }

  @Test
  void endsEarlierButNeverLater() {
    Designation designation = create(of("国家外贸转型升级基地").setRegionCode("431025"));
    Designation ended = end(designation, "2012-01-01");

    assertThat(Refusals.of(() -> end(ended, "2012-01-01")).reason()).isEqualTo("DESIGNATION_ENDED");
    assertThat(Refusals.of(() -> end(ended, "2007-12-01")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("validUntil", "INVALID_DATE"));
    assertThat(end(ended, "2011-01-01").getValidUntil()).isEqualTo("2011-01-01");
    assertThat(Refusals.of(() -> end(ended, "2010-01-01")).reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void isBorneByEitherAParkOrARegion() {
    String park = Site.in(clients).park.getId();

    var both = Refusals.of(() -> create(of(NAME).setParkId(park).setRegionCode("430900")));
    var neither = Refusals.of(() -> create(of(NAME).setValidFrom("2011-02-30")));
    var unknown = Refusals.of(() -> create(of(NAME).setParkId("PRK-none")));
    var elsewhere = Refusals.of(() -> create(of(NAME).setRegionCode("340100")));

    assertThat(both.fieldViolations())
        .extracting("field")
        .containsExactly("designation.regionCode");
    assertThat(neither.fieldViolations())
        .extracting("field")
        .containsExactly("designation.parkId", "designation.validFrom");
    assertThat(unknown.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(elsewhere.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
  }

  private static Designation.Builder of(String name) {
    return Designation.newBuilder().setName(name).setIssuer("商务部").setValidFrom("2007-12-01");
  }

  private Designation create(Designation.Builder designation) {
    return operator.createDesignation(
        CreateDesignationRequest.newBuilder()
            .setDesignation(designation)
            .setRequestId(Clients.requestId())
            .build());
  }

  private Designation end(Designation designation, String until) {
    return operator.endDesignation(
        EndDesignationRequest.newBuilder()
            .setId(designation.getId())
            .setEtag(designation.getEtag())
            .setValidUntil(until)
            .setRequestId(Clients.requestId())
            .build());
  }

  private List<String> idsOn(String region, String day) {
    return operator
        .listDesignations(
            ListDesignationsRequest.newBuilder().setRegionCode(region).setAsOf(day).build())
        .getItemsList()
        .stream()
        .map(Designation::getId)
        .toList();
  }
}
