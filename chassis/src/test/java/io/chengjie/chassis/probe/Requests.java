package io.chengjie.chassis.probe;

import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import java.util.UUID;

/** Valid requests; a test changes one thing. */
public final class Requests {
  private Requests() {}

  public static GetFactDefinitionRequest get() {
    return GetFactDefinitionRequest.newBuilder().setKey("project.jobs").build();
  }

  /** Creates a row that conflicts with nothing, under a request id of its own. */
  public static CreateFactDefinitionRequest create() {
    String unique = "k" + UUID.randomUUID().toString().replace("-", "");
    return CreateFactDefinitionRequest.newBuilder()
        .setRequestId(unique)
        .setFactDefinition(
            FactDefinition.newBuilder()
                .setKey("probe." + unique)
                .setNameZh("岗位 " + unique)
                .setNameEn("jobs")
                .setType(FactDefinition.Type.DECIMAL)
                .setSubject(FactDefinition.Subject.PROJECT))
        .build();
  }
}
