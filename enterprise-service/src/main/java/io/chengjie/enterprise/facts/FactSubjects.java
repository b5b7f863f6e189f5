package io.chengjie.enterprise.facts;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.enterprise.projects.Projects;
import io.chengjie.enterprise.registry.Enterprises;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whom facts may be about, and who may touch them. In the transaction that is running. */
@ApplicationScoped
class FactSubjects {
  private static final String ENTERPRISES = "enterprises/";
  private static final String PROJECTS = "projects/";

  private final Enterprises enterprises;
  private final Projects projects;

  FactSubjects(Enterprises enterprises, Projects projects) {
    this.enterprises = enterprises;
    this.projects = projects;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, NOT_OWN_DATA,
   *     REGION_OUT_OF_SCOPE (a project)
   */
  void requireWritable(Collection<String> subjects, Caller caller) {
    List<String> enterpriseIds = ids(subjects, ENTERPRISES);
    enterpriseIds.forEach(caller::requireEnterprise);
    Set<String> existing = enterprises.existing(enterpriseIds);
    for (String id : enterpriseIds) {
      if (!existing.contains(id)) {
        throw Enterprises.notFound(id);
      }
    }
    for (Project project : projects.visible(ids(subjects, PROJECTS))) {
      // Owners and other systems are not bound to a region; officers are.
      if (!caller.has(Role.ENTERPRISE_USER) && !caller.has(Role.EXTERNAL_SYSTEM)) {
        caller.requireRegion(project.getRegionCode());
      }
    }
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND, NOT_OWN_DATA
   */
  void requireReadable(String subject, Caller caller) {
    if (subject.startsWith(ENTERPRISES)) {
      String id = subject.substring(ENTERPRISES.length());
      caller.requireEnterprise(id);
      enterprises.requireExisting(id);
    } else {
      projects.visible(subject.substring(PROJECTS.length()));
    }
  }

  private static List<String> ids(Collection<String> subjects, String kind) {
    return List.copyOf(
        new TreeSet<>(
            subjects.stream()
                .filter(subject -> subject.startsWith(kind))
                .map(subject -> subject.substring(kind.length()))
                .toList()));
  }
}
