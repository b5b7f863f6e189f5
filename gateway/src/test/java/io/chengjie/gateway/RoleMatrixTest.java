package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.gateway.operations.Contract;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.gateway.operations.OperationCatalog;
import io.chengjie.gateway.testing.ApiOperation;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: every operation has a row, every row an operation, and the whole matrix is
 * played.
 */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class RoleMatrixTest {
  private static final List<Role> ROLES =
      Arrays.stream(Role.values())
          .filter(
              role ->
                  role != Role.ROLE_UNSPECIFIED && role != Role.PUBLIC && role != Role.UNRECOGNIZED)
          .toList();

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() {
    List<String> published = ApiOperation.all().stream().map(ApiOperation::id).toList();
    assertThat(published).doesNotHaveDuplicates();
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            OperationCatalog.get().all().stream().map(GatewayOperation::id).toList());
  }

  @Test
  void everyRpcForUsersIsReachable() {
    Set<String> called =
        OperationCatalog.get().all().stream()
            .flatMap(row -> row.rpcs().stream())
            .map(rpc -> rpc.getService().getFullName() + "/" + rpc.getName())
            .collect(Collectors.toSet());
    Set<String> forUsers = new HashSet<>();
    Contract.get()
        .methods()
        .forEach(
            (name, method) -> {
              if (name.startsWith("chengjie.")
                  && !io.chengjie.chassis.caller.RoleMatrix.allowed(method)
                      .equals(Set.of(Role.SERVICE))) {
                forUsers.add(name);
              }
            });
    assertThat(called).containsExactlyInAnyOrderElementsOf(forUsers);
  }

  @Test
  void everyOperationAdmitsExactlyItsRoles() {
    Map<Role, String> tokens = new EnumMap<>(Role.class);
    ROLES.forEach(role -> tokens.put(role, TestTokens.of(role)));
    List<String> wrong = new ArrayList<>();
    int played = 0;
    for (ApiOperation operation : ApiOperation.all()) {
      GatewayOperation row = OperationCatalog.get().find(operation.id()).orElseThrow();
      for (Role role : ROLES) {
        int status = send(operation, given().auth().oauth2(tokens.get(role)));
        boolean admitted = status != 401 && status != 403;
        if (admitted != (row.isPublic() || row.roles().contains(role)) || status >= 500) {
          wrong.add(operation.id() + " " + role + " " + status);
        }
        played++;
      }
      int anonymous = send(operation, given());
      if ((anonymous != 401) != row.isPublic()) {
        wrong.add(operation.id() + " without a token " + anonymous);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(played).isGreaterThan(800);
  }

  /**
   * A body that no operation accepts: who may not is refused before, who may is told what is wrong.
   */
  private static int send(ApiOperation operation, RequestSpecification request) {
    request.header("Idempotency-Key", "role-matrix-0000001").header("If-Match", "\"none\"");
    operation
        .requestMediaType()
        .ifPresent(type -> request.contentType(type).body("{\"noSuchMember\":1}"));
    return request.request(operation.method(), operation.at("NONE")).statusCode();
  }
}
