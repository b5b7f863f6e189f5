package io.chengjie.enterprise.projects;

import io.chengjie.proto.enterprise.v1.Project;
import java.util.Optional;

/**
 * A project was created or changed, in the transaction that is running. Features that depend on
 * projects observe it; projects depends on none of them.
 *
 * @param before empty for a new project
 */
public record ProjectRecorded(Optional<Project> before, Project after) {}
