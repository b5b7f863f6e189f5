package io.chengjie.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.gateway.testing.Browser;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Swagger UI as a person uses it: authorize, execute one read and one write. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class SwaggerUiTest {
  @Test
  void authorizesReadsAndWrites() throws IOException {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      System.out.println(
          "SwaggerUiTest was NOT run: no Chromium on the PATH (Debian: apt-get install chromium).");
    }
    Assumptions.assumeTrue(program.isPresent(), "no Chromium on the PATH");
    try (Browser browser = Browser.start(program.orElseThrow())) {
      browser.open("http://localhost:" + RestAssured.port + "/swagger-ui/");
      authorize(browser);
      assertThat(execute(browser, "#operations-holds-holds_list")).isEqualTo("200");
      String write = "#operations-enterprises-enterprises_register";
      tryOut(browser, write);
      browser.type(
          write + " tr[data-param-name='Idempotency-Key'] input", UUID.randomUUID().toString());
      assertThat(status(browser, write)).isEqualTo("201");
      assertThat(
              browser.evaluate(
                  "document.querySelector(\"" + write + " .live-responses-table\").innerText"))
          .contains("东莞晶澜光电有限公司");
    }
  }

  private static void authorize(Browser browser) {
    browser.click(".btn.authorize");
    browser.type(".auth-container input", TestTokens.of(Role.PROMOTION_OFFICER));
    browser.click(".auth-btn-wrapper .authorize");
    browser.click(".auth-btn-wrapper .btn-done");
  }

  private static String execute(Browser browser, String operation) {
    tryOut(browser, operation);
    return status(browser, operation);
  }

  private static void tryOut(Browser browser, String operation) {
    browser.click(operation + " .opblock-summary-control");
    browser.click(operation + " .try-out__btn");
  }

  /** Pressed until there is an answer: the page takes a moment to notice what was typed. */
  private static String status(Browser browser, String operation) {
    String button = "document.querySelector(\"" + operation + " .execute\")";
    String cell =
        "document.querySelector(\""
            + operation
            + " .live-responses-table .response .response-col_status\")";
    browser.await(button);
    browser.await(cell + " || (" + button + ".click(), false)");
    return browser.evaluate(cell + ".innerText.trim().split(/\\s/)[0]");
  }
}
