package io.chengjie.gateway.changes;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.ChangeServiceGrpc.ChangeServiceBlockingStub;
import io.chengjie.proto.park.v1.ListChangesRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what of a park's resources, and when. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "changes")
public class ChangesResource {
  private final ChangeServiceBlockingStub changes;
  private final Answers answers;

  ChangesResource(@GrpcClient("park") ChangeServiceBlockingStub changes, Answers answers) {
    this.changes = changes;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "changes_list", summary = "变更历史 · List the changes of a resource")
  public Response list() {
    return answers.ok(
        changes, ChangeServiceBlockingStub::listChanges, ListChangesRequest.getDefaultInstance());
  }
}
