package io.chengjie.gateway.problem;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ErrorSpec;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page behind the {@code type} of a problem. */
@Path("/problems/{reason}")
@Tag(name = "problems")
public class ProblemsResource {
  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Operation(operationId = "problems_explain", summary = "解释错误原因 · Explain a reason")
  public Response explain(
      @PathParam("reason") String reason,
      @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    ErrorSpec spec =
        Reasons.find(reason)
            .orElseThrow(
                () ->
                    Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
                        .with("resource", "problem")
                        .with("id", reason));
    Languages language = Languages.of(acceptLanguage);
    boolean html = accept != null && accept.contains(MediaType.TEXT_HTML);
    return Response.ok(
            html ? Explanation.html(reason, spec, language) : Explanation.json(reason, spec))
        .type(html ? MediaType.TEXT_HTML + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
        .build();
  }
}
