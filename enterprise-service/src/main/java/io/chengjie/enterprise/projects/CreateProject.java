package io.chengjie.enterprise.projects;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.registry.Enterprises;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Opens a project in NEGOTIATING. */
@ApplicationScoped
public class CreateProject {
  private final Mutations mutations;
  private final ProjectTable projects;
  private final ProjectContent content;
  private final ProjectView view;
  private final Enterprises enterprises;
  private final ProjectLog log;
  private final Clock clock;

  CreateProject(
      Mutations mutations,
      ProjectTable projects,
      ProjectContent content,
      ProjectView view,
      Enterprises enterprises,
      ProjectLog log,
      Clock clock) {
    this.mutations = mutations;
    this.projects = projects;
    this.content = content;
    this.view = view;
    this.enterprises = enterprises;
    this.log = log;
    this.clock = clock;
  }

  public Project run(CreateProjectRequest request) {
    Project candidate = request.getProject();
    Caller.current().requireRegion(candidate.getRegionCode());
    Violations violations = new Violations();
    content.check(candidate, violations);
    violations.throwIfAny();
    return mutations.run(
        request,
        request.getRequestId(),
        Project.getDefaultInstance(),
        ignored -> create(candidate));
  }

  private Project create(Project candidate) {
    if (candidate.hasEnterpriseId()) {
      enterprises.requireExisting(candidate.getEnterpriseId());
    }
    InvestmentProject row = new InvestmentProject();
    row.id = nextId(candidate.getRegionCode());
    row.regionCode = candidate.getRegionCode();
    row.stage = Project.Stage.NEGOTIATING;
    row.createTime = Instants.now(clock);
    row.updateTime = row.createTime;
    ProjectContent.write(candidate, row);
    projects.add(row);
    Project created = view.of(row);
    log.recorded(Optional.empty(), created);
    return created;
  }

  private String nextId(String regionCode) {
    int year = BusinessZone.today(clock).getYear();
    return "PRJ-%s-%d-%04d".formatted(regionCode, year, projects.nextNumber(regionCode, year));
  }
}
