package io.chengjie.local;

import io.chengjie.local.postgres.Database;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How another program finds the system that runs on a data folder.
 *
 * @param gateway address of the gateway
 * @param park database of park-service; the story lets a hold run out in it
 * @param tokens folder of the ready tokens
 * @param faultPoints folder that the services look into at their fault points
 */
public record RunningSystem(URI gateway, Database park, Path tokens, Path faultPoints) {

  /** Reads what the running system has left in its data folder. */
  public static RunningSystem find(Path data) {
    Path file = data.resolve(DataFolder.RUNNING);
    if (!Files.exists(file)) {
      throw new Failure(
          "No system runs on "
              + data
              + ". Start one with ./run, then play the story from another terminal.");
    }
    Properties found = new Properties();
    try {
      found.load(new StringReader(PrivateFiles.read(file)));
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be read", e);
    }
    return new RunningSystem(
        URI.create(found.getProperty("gateway", "")),
        new Database(
            found.getProperty("park.url", ""),
            found.getProperty("park.username", ""),
            found.getProperty("park.password", "")),
        Path.of(found.getProperty("tokens", "")),
        Path.of(found.getProperty("faultPoints", "")));
  }

  void write(Path file) {
    Properties found = new Properties();
    found.setProperty("gateway", gateway.toString());
    found.setProperty("park.url", park.url());
    found.setProperty("park.username", park.username());
    found.setProperty("park.password", park.password());
    found.setProperty("tokens", tokens.toString());
    found.setProperty("faultPoints", faultPoints.toString());
    StringWriter text = new StringWriter();
    try {
      found.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be written", e);
    }
    PrivateFiles.write(file, text.toString());
  }
}
