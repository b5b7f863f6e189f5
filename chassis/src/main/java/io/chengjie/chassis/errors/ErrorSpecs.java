package io.chengjie.chassis.errors;

import com.google.protobuf.ProtocolMessageEnum;
import io.chengjie.proto.common.v1.ErrorSpec;
import io.chengjie.proto.common.v1.Errors;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the contract says about a reason: status, titles and details in both languages. */
public final class ErrorSpecs {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private ErrorSpecs() {}

  /**
   * @throws IllegalArgumentException the value has no {@code error} option, so it is no reason
   */
  public static ErrorSpec of(ProtocolMessageEnum reason) {
    var options = reason.getValueDescriptor().getOptions();
    if (!options.hasExtension(Errors.error)) {
      throw new IllegalArgumentException(
          reason.getValueDescriptor().getFullName() + " has no (chengjie.common.v1.error) option");
    }
    return options.getExtension(Errors.error);
  }

  public static String detailEn(ProtocolMessageEnum reason, Map<String, String> metadata) {
    return fill(of(reason).getDetailEn(), metadata);
  }

  public static String detailZh(ProtocolMessageEnum reason, Map<String, String> metadata) {
    return fill(of(reason).getDetailZh(), metadata);
  }

  /**
   * Replaces every {@code {key}} by its value; a key without a value becomes "–", never a raw
   * placeholder.
   */
  public static String fill(String template, Map<String, String> metadata) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(metadata.getOrDefault(match.group(1), "–")));
  }
}
