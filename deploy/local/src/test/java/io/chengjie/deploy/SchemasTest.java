package io.chengjie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canaries: what the schemas must refuse. */
class SchemasTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: canary}
      spec:
        replicas: 2
        selector: {matchLabels: {a: b}}
        template:
          spec:
            restartPolicy: Always
            containers:
              - name: program
                resources: {limits: {memory: 768Mi}}
      """;
  private static final String DATABASE =
      """
      apiVersion: postgresql.cnpg.io/v1
      kind: Database
      metadata: {name: canary}
      spec: {name: park, owner: park, cluster: {name: database}, databaseReclaimPolicy: retain}
      """;

  @Test
  void acceptsTheUnbrokenObjects() {
    assertThat(Schemas.whole().faults(object(DEPLOYMENT))).isEmpty();
    assertThat(Schemas.whole().faults(object(DATABASE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown field, deep     | restartPolicy: Always | restartPolice: Always
          wrong type              | replicas: 2           | replicas: two
          number as text          | replicas: 2           | replicas: '2'
          unlisted value          | restartPolicy: Always | restartPolicy: Sometimes
          not a quantity          | 768Mi                 | 768 MB
          missing required field  | - name: program       | - image: program
          group of another kind   | apps/v1               | batch/v1
          unknown version         | apps/v1               | apps/v1beta1
          unknown kind            | Deployment            | Deploiment
          no name                 | {name: canary}        | {namespace: canary}
          """)
  void refusesABrokenKubernetesObject(String what, String right, String wrong) {
    assertThat(Schemas.whole().faults(object(DEPLOYMENT.replace(right, wrong))))
        .as(what)
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown field          | owner: park | ownr: park
          missing required field | owner: park | encoding: UTF8
          unlisted value         | retain      | keep
          wrong type             | {name: database} | database
          """)
  void refusesABrokenCloudNativePgObject(String what, String right, String wrong) {
    assertThat(Schemas.whole().faults(object(DATABASE.replace(right, wrong))))
        .as(what)
        .isNotEmpty();
  }

  @Test
  void aPatchMayLeaveOutButNotInvent() {
    JsonNode patch =
        object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: p}, spec: {replicas: 3}}");
    JsonNode wrong =
        object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: p}, spec: {replica: 3}}");

    assertThat(Schemas.partial().faults(patch)).isEmpty();
    assertThat(Schemas.partial().faults(wrong)).isNotEmpty();
    assertThat(Schemas.whole().faults(patch)).isNotEmpty();
  }

  private static JsonNode object(String yaml) {
    return Manifests.parse(yaml).getFirst();
  }
}
