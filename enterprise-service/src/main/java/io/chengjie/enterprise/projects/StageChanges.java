package io.chengjie.enterprise.projects;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * The transitions of a project's stage that the signing makes, each in the transaction that is
 * running.
 */
@ApplicationScoped
public class StageChanges {
  private final ProjectTable projects;
  private final ProjectView view;
  private final ProjectLog log;
  private final Clock clock;

  StageChanges(ProjectTable projects, ProjectView view, ProjectLog log, Clock clock) {
    this.projects = projects;
    this.view = view;
    this.log = log;
    this.clock = clock;
  }

  /** Locks the project until the transaction ends; parents are locked before their children. */
  public Project lock(String id) {
    return view.of(projects.getLocked(id));
  }

  /**
   * NEGOTIATING → SIGNING.
   *
   * @param etag version that the caller read
   * @throws Rejection ETAG_MISMATCH, STAGE_NOT_ALLOWED
   */
  public Project beginSigning(String id, String etag) {
    InvestmentProject row = inStage(id, Stage.NEGOTIATING);
    if (!etag.equals(Integer.toString(row.version))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    return enter(row, Stage.SIGNING);
  }

  /** SIGNING → SIGNED, with what was reserved. */
  public Project sign(String id, String contractNo, String holdId, String fundReservationId) {
    InvestmentProject row = inStage(id, Stage.SIGNING);
    row.contractNo = contractNo;
    row.holdId = holdId;
    row.fundReservationId = fundReservationId;
    row.touch(Instants.now(clock));
    row.signTime = row.updateTime;
    return enter(row, Stage.SIGNED);
  }

  /** SIGNING → NEGOTIATING: nothing is reserved any more. */
  public Project backToNegotiating(String id) {
    return enter(inStage(id, Stage.SIGNING), Stage.NEGOTIATING);
  }

  private InvestmentProject inStage(String id, Stage stage) {
    InvestmentProject row = projects.getLocked(id);
    if (row.stage != stage) {
      throw Rejection.of(io.chengjie.proto.enterprise.v1.ErrorReason.STAGE_NOT_ALLOWED)
          .with("projectId", id)
          .with("stage", row.stage)
          .with("allowed", stage);
    }
    return row;
  }

  private Project enter(InvestmentProject row, Stage stage) {
    row.stage = stage;
    row.touch(Instants.now(clock));
    projects.flush();
    Project after = view.of(row);
    log.stageChanged(after);
    return after;
  }
}
