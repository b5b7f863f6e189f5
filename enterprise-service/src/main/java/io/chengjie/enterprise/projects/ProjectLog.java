package io.chengjie.enterprise.projects;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/**
 * Tells of changes: to the log of events for ever, to the features that depend on projects at once.
 */
@ApplicationScoped
class ProjectLog {
  private static final String STREAM = "projects";

  private final EventLog events;
  private final Event<ProjectRecorded> observers;

  ProjectLog(EventLog events, Event<ProjectRecorded> observers) {
    this.events = events;
    this.observers = observers;
  }

  /** The content is new or changed. */
  void recorded(Optional<Project> before, Project after) {
    events.append(
        STREAM, after.getId(), before.isPresent() ? "ProjectChanged" : "ProjectOpened", after);
    observers.fire(new ProjectRecorded(before, after));
  }

  void stageChanged(Project after) {
    events.append(STREAM, after.getId(), "ProjectStageChanged", after);
  }
}
