package io.chengjie.chassis.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final Project PROJECT =
      Project.newBuilder()
          .setId("PRJ-1")
          .setName("样例项目")
          .setRegionCode("431129")
          .setJobsPromised(300)
          .setIsKey(true)
          .setFixedAssets(
              FixedAssets.newBuilder().setBuilding(cny("2.00")).setEquipment(cny("3.00")))
          .build();

  @Test
  void clearsAnOptionalNumberInsteadOfMakingItZero() {
    Project patched = patch(Project.getDefaultInstance(), "jobs_promised");

    assertThat(patched.hasJobsPromised()).isFalse();
  }

  @Test
  void takesZeroForZero() {
    Project patched = patch(Project.newBuilder().setJobsPromised(0).build(), "jobs_promised");

    assertThat(patched.hasJobsPromised()).isTrue();
    assertThat(patched.getJobsPromised()).isZero();
  }

  @Test
  void leavesMembersThatAreNotNamed() {
    Project patched = patch(Project.newBuilder().setName("新").setIsKey(true).build(), "name");

    assertThat(patched).isEqualTo(PROJECT.toBuilder().setName("新").build());
  }

  @Test
  void replacesAMessageAsAWholeWhenItIsNamed() {
    Project values =
        Project.newBuilder().setFixedAssets(FixedAssets.newBuilder().setLand(cny("1.00"))).build();

    assertThat(patch(values, "fixed_assets").getFixedAssets()).isEqualTo(values.getFixedAssets());
  }

  @Test
  void changesSingleMembersOfAMessage() {
    Project values =
        Project.newBuilder().setFixedAssets(FixedAssets.newBuilder().setLand(cny("1.00"))).build();

    Project patched = patch(values, "fixedAssets.land", "fixedAssets.equipment");

    assertThat(patched.getFixedAssets())
        .isEqualTo(
            PROJECT.getFixedAssets().toBuilder().setLand(cny("1.00")).clearEquipment().build());
  }

  @Test
  void namesEveryPathThatMayNotBeChanged() {
    Rejection rejection =
        catchThrowableOfType(
            Rejection.class,
            () ->
                patch(
                    Project.getDefaultInstance(),
                    "id",
                    "region_code",
                    "nonsense",
                    "fixed_assets.nonsense",
                    "name.deeper"));

    assertThat(rejection.violations())
        .extracting(violation -> violation.field() + " " + violation.reasonName())
        .containsExactly(
            "project.id OUTPUT_ONLY_MEMBER",
            "project.regionCode IMMUTABLE_MEMBER",
            "project.nonsense UNKNOWN_MEMBER",
            "project.fixedAssets.nonsense UNKNOWN_MEMBER",
            "project.name.deeper UNKNOWN_MEMBER");
  }

  @Test
  void acceptsAnImmutableMemberThatStaysAsItIs() {
    assertThat(patch(PROJECT, "region_code")).isEqualTo(PROJECT);
  }

  private static Project patch(Project values, String... paths) {
    return Patch.apply(
        PROJECT, values, FieldMask.newBuilder().addAllPaths(List.of(paths)).build(), "project");
  }

  private static Money cny(String amount) {
    return Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
  }
}
