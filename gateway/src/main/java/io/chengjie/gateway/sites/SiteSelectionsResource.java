package io.chengjie.gateway.sites;

import io.chengjie.gateway.compose.SiteSelection;
import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.gateway.v1.SelectSitesRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a need can be met, and why not elsewhere. */
@Path("/api/v1/site-selections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "siteSelections")
public class SiteSelectionsResource {
  private final SiteSelection selection;
  private final Answers answers;

  SiteSelectionsResource(SiteSelection selection, Answers answers) {
    this.selection = selection;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "siteSelections_select", summary = "选址 · Select sites")
  public Response select(SelectSitesRequest request) {
    return answers.ok(selection.select(request));
  }
}
