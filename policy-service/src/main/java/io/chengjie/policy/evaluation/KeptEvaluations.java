package io.chengjie.policy.evaluation;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.policy.v1.Evaluation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Evaluations that are kept; the first of an id stays. */
@ApplicationScoped
class KeptEvaluations implements PanacheRepositoryBase<EvaluationEntity, String> {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private final EventLog events;

  KeptEvaluations(EventLog events) {
    this.events = events;
  }

  Optional<Evaluation> find(String id) {
    return findByIdOptional(id).map(row -> parse(row.content));
  }

  /** The one that is kept under the id: this one, unless there is one. */
  Evaluation keep(Evaluation evaluation) {
    boolean fresh =
        getEntityManager()
                .createNativeQuery(
                    "INSERT INTO evaluation (id, project_id, enterprise_id, content) VALUES (:id,"
                        + " :project, :enterprise, :content) ON CONFLICT (id) DO NOTHING")
                .setParameter("id", evaluation.getId())
                .setParameter("project", evaluation.getProjectId())
                .setParameter("enterprise", evaluation.getEnterpriseId())
                .setParameter("content", print(evaluation))
                .executeUpdate()
            == 1;
    if (!fresh) {
      return find(evaluation.getId()).orElseThrow();
    }
    events.append(
        "evaluations",
        evaluation.getId(),
        "EvaluationKept",
        evaluation.toBuilder().clearItems().build());
    return evaluation;
  }

  private static String print(Evaluation evaluation) {
    try {
      return PRINTER.print(evaluation);
    } catch (InvalidProtocolBufferException unknownAny) {
      throw new IllegalStateException("an evaluation has no Any", unknownAny);
    }
  }

  private static Evaluation parse(String content) {
    Evaluation.Builder evaluation = Evaluation.newBuilder();
    try {
      PARSER.merge(content, evaluation);
    } catch (InvalidProtocolBufferException corrupt) {
      throw new IllegalStateException("a kept evaluation cannot be read", corrupt);
    }
    return evaluation.build();
  }
}
