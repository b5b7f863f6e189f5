package io.chengjie.enterprise.projects;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other features may ask about a project, in their own transaction. */
@ApplicationScoped
public class Projects {
  private final ProjectTable table;
  private final ProjectView view;

  Projects(ProjectTable table, ProjectView view) {
    this.table = table;
    this.view = view;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND
   */
  public Project get(String id) {
    return view.of(table.get(id));
  }

  /**
   * The project, if the caller may see it: an enterprise user sees those of its own enterprise.
   *
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, NOT_OWN_DATA
   */
  public Project visible(String id) {
    Project project = get(id);
    Caller.current().requireEnterprise(project.getEnterpriseId());
    return project;
  }

  /** As {@link #visible(String)}, all with one query. */
  public List<Project> visible(List<String> ids) {
    List<Project> found = table.get(ids).stream().map(view::of).toList();
    found.forEach(project -> Caller.current().requireEnterprise(project.getEnterpriseId()));
    return found;
  }
}
