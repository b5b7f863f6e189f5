package io.chengjie.gateway.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chengjie.proto.common.v1.ErrorSpec;

/** What a reason means, for people and for programs. Placeholders stay: they name the metadata. */
final class Explanation {
  private static final JsonMapper JSON = new JsonMapper();

  private Explanation() {}

  static String json(String reason, ErrorSpec spec) {
    ObjectNode json = JSON.createObjectNode();
    json.put("reason", reason);
    json.put("status", Reasons.status(spec));
    json.put("code", spec.getCode().name());
    json.put("titleZh", spec.getTitleZh());
    json.put("titleEn", spec.getTitleEn());
    json.put("detailZh", spec.getDetailZh());
    json.put("detailEn", spec.getDetailEn());
    return json.toString();
  }

  static String html(String reason, ErrorSpec spec, Languages language) {
    boolean zh = language == Languages.ZH;
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
        <body>
        <h1>%s</h1>
        <p>%s</p>
        <p><code>%s</code> · HTTP %d · gRPC %s</p>
        <p lang="%s">%s — %s</p>
        </body>
        </html>
        """
        .formatted(
            language.tag(),
            escape(reason),
            escape(zh ? spec.getTitleZh() : spec.getTitleEn()),
            escape(zh ? spec.getDetailZh() : spec.getDetailEn()),
            escape(reason),
            Reasons.status(spec),
            spec.getCode(),
            zh ? "en" : "zh-CN",
            escape(zh ? spec.getTitleEn() : spec.getTitleZh()),
            escape(zh ? spec.getDetailEn() : spec.getDetailZh()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
