package io.chengjie.gateway.openapi;

import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.gateway.operations.OperationCatalog;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Replaces what was guessed from the classes by what the contract says. Runs while the application
 * is built.
 */
@OpenApiFilter(
    stages = OpenApiFilter.RunStage.BUILD,
    documentNames = OpenApiFilter.FILTER_RUN_FOR_ANY_DOCUMENT)
public class ContractFilter implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    MessageSchemas schemas = new MessageSchemas();
    document.setComponents(OASFactory.createComponents());
    document.getPaths().getPathItems().forEach((path, item) -> describe(path, item, schemas));
    schemas.components().forEach(document.getComponents()::addSchema);
    Furniture.addTo(document.getComponents());
    document.setInfo(Furniture.info());
    document.setServers(List.of(OASFactory.createServer().url("/").description("This gateway")));
    document.setTags(Furniture.tags());
  }

  private static void describe(String path, PathItem item, MessageSchemas schemas) {
    item.setParameters(null);
    for (Map.Entry<HttpMethod, Operation> entry : item.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      GatewayOperation row =
          OperationCatalog.get()
              .find(String.valueOf(operation.getOperationId()))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          entry.getKey() + " " + path + " has no row in the role matrix"));
      new OperationDescription(path, entry.getKey(), row, schemas).writeTo(operation);
    }
  }
}
