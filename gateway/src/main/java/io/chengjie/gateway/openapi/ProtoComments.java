package io.chengjie.gateway.openapi;

import com.google.protobuf.Descriptors.FileDescriptor;
import io.chengjie.gateway.operations.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of the contract by full name: {@code chengjie.park.v1.Hold.lines}. Generated code
 * forgets them, so they are read from the sources in the contract's jar, which buf keeps in one
 * form; a test sees that none is missed.
 */
public final class ProtoComments {
  private static final String OURS = "chengjie/";
  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern SCOPE = Pattern.compile("(message|enum|service|oneof) (\\w+) \\{.*");
  private static final Pattern RPC = Pattern.compile("rpc (\\w+)\\(.*");
  private static final Pattern FIELD =
      Pattern.compile("(?:optional |repeated )?(?:map<[^>]+>|[\\w.]+) (\\w+) = \\d+.*");
  private static final Pattern VALUE = Pattern.compile("([A-Z][A-Z0-9_]*) = \\d+.*");
  private static final ProtoComments INSTANCE = new ProtoComments();

  private final Map<String, String> comments = new HashMap<>();

  private ProtoComments() {
    Contract.get().files().stream()
        .filter(file -> file.getFullName().startsWith(OURS))
        .forEach(this::read);
  }

  public static ProtoComments get() {
    return INSTANCE;
  }

  /** Empty where there is none. */
  public String of(String fullName) {
    return comments.getOrDefault(fullName, "");
  }

  private void read(FileDescriptor file) {
    try (InputStream source =
        ProtoComments.class.getClassLoader().getResourceAsStream(file.getFullName())) {
      if (source == null) {
        throw new IllegalStateException("The contract's jar has no " + file.getFullName());
      }
      scan(file.getPackage(), new String(source.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void scan(String protoPackage, String source) {
    Deque<String> scopes = new ArrayDeque<>();
    scopes.push(protoPackage);
    StringBuilder pending = new StringBuilder();
    for (String raw : source.split("\n")) {
      String line = raw.strip();
      if (line.startsWith("//")) {
        pending.append(pending.isEmpty() ? "" : " ").append(line.substring(2).strip());
        continue;
      }
      line = TEXT.matcher(line).replaceAll("\"\"");
      statement(line, scopes, pending.toString());
      pending.setLength(0);
    }
  }

  private void statement(String line, Deque<String> scopes, String comment) {
    String scope = scopes.element();
    Matcher opened = SCOPE.matcher(line);
    String inner = scope;
    if (opened.matches()) {
      String name = scope + "." + opened.group(2);
      note(name, comment);
      inner = opened.group(1).equals("oneof") ? scope : name;
    } else {
      member(RPC, line, scope, comment);
      member(FIELD, line, scope, comment);
      member(VALUE, line, scope, comment);
    }
    for (char c : line.toCharArray()) {
      if (c == '{') {
        scopes.push(inner);
      } else if (c == '}') {
        scopes.pop();
      }
    }
  }

  private void member(Pattern form, String line, String scope, String comment) {
    Matcher match = form.matcher(line);
    if (match.matches()) {
      note(scope + "." + match.group(1), comment);
    }
  }

  private void note(String fullName, String comment) {
    if (!comment.isEmpty()) {
      comments.put(fullName, comment);
    }
  }
}
