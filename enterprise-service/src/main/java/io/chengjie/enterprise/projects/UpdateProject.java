package io.chengjie.enterprise.projects;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.registry.Enterprises;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.UpdateProjectRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Changes the members that the mask names. */
@ApplicationScoped
public class UpdateProject {
  /** The merged project is checked in the shape of a creation, which needs a request id. */
  private static final String ANY_REQUEST_ID = "0000000000000000";

  private final Mutations mutations;
  private final ProjectTable projects;
  private final ProjectContent content;
  private final ProjectView view;
  private final Enterprises enterprises;
  private final MessageShapeInterceptor shapes;
  private final ProjectLog log;
  private final Clock clock;

  UpdateProject(
      Mutations mutations,
      ProjectTable projects,
      ProjectContent content,
      ProjectView view,
      Enterprises enterprises,
      MessageShapeInterceptor shapes,
      ProjectLog log,
      Clock clock) {
    this.mutations = mutations;
    this.projects = projects;
    this.content = content;
    this.view = view;
    this.enterprises = enterprises;
    this.shapes = shapes;
    this.log = log;
    this.clock = clock;
  }

  public Project run(UpdateProjectRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(
            request,
            request.getRequestId(),
            Project.getDefaultInstance(),
            ignored -> update(request));
  }

  private Project update(UpdateProjectRequest request) {
    InvestmentProject row = projects.getLocked(request.getId());
    Caller.current().requireRegion(row.regionCode);
    if (!request.getEtag().equals(Integer.toString(row.version))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    Project before = view.of(row);
    Project after = Patch.apply(before, request.getProject(), request.getUpdateMask(), "project");
    check(before, after);
    if (after.equals(before)) {
      return before;
    }
    ProjectContent.write(after, row);
    row.touch(Instants.now(clock));
    projects.flush();
    Project updated = view.of(row);
    log.recorded(Optional.of(before), updated);
    return updated;
  }

  private void check(Project before, Project after) {
    shapes.check(
        CreateProjectRequest.newBuilder().setProject(after).setRequestId(ANY_REQUEST_ID).build());
    Violations violations = new Violations();
    content.check(after, violations);
    violations.throwIfAny();
    if (after.hasEnterpriseId() && !after.getEnterpriseId().equals(before.getEnterpriseId())) {
      enterprises.requireExisting(after.getEnterpriseId());
    }
  }
}
