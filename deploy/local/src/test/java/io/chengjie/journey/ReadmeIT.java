package io.chengjie.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README tells a newcomer to type is typed here, in one shell, in its order. */
@ExtendWith(Platform.class)
class ReadmeIT {
  private static final Path README = Path.of("../../README.md");
  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
  private static final String JOURNEY = "## One journey";

  @Test
  void theJourneyOfTheReadmeDoesWhatItSays() throws Exception {
    new Stage("1.00").newUnit();
    String readme = Files.readString(README);

    String output = shell(blocks(readme.substring(readme.indexOf(JOURNEY))));

    assertThat(output)
        .contains("\"reason\":\"USCC_CHECK_DIGIT\"")
        .contains("\"uscc\":\"91350100M000100Y43\"")
        .contains("\"constraintCounts\"")
        .contains("\"state\":\"HELD\"")
        .contains("\"reason\":\"CAPACITY_CONFLICT\"");
  }

  private static String blocks(String markdown) {
    return BLOCK
        .matcher(markdown)
        .results()
        .map(MatchResult::group)
        .map(ReadmeIT::content)
        .collect(Collectors.joining());
  }

  private static String content(String block) {
    return block.substring(block.indexOf('\n') + 1, block.length() - "```".length());
  }

  private static String shell(String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-eu", "-c", script);
    builder.environment().put("BASE", Platform.system().gateway().toString());
    builder.environment().put("TOKENS", Platform.system().data().tokens().toString());
    builder.redirectErrorStream(true);
    Path output = Files.createTempFile("readme-", ".log");
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
