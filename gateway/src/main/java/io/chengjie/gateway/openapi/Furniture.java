package io.chengjie.gateway.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What all operations share: headers, the problem, the security scheme, tags. */
final class Furniture {
  static final String BEARER = "bearer";
  static final String PROBLEM = "Problem";
  static final String IDEMPOTENCY_KEY = "IdempotencyKey";
  static final String OPTIONAL_IDEMPOTENCY_KEY = "OptionalIdempotencyKey";
  static final String IF_MATCH = "IfMatch";
  static final String IF_NONE_MATCH = "IfNoneMatch";
  static final String ACCEPT_LANGUAGE = "AcceptLanguage";
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  static final String REPLAYED = "IdempotencyReplayed";
  static final String LINK = "Link";
  static final String API_VERSION = "ApiVersion";

  private static final String KEY_FORM = "^(\"[A-Za-z0-9_-]{16,128}\"|[A-Za-z0-9_-]{16,128})$";

  private Furniture() {}

  static Info info() {
    return OASFactory.createInfo()
        .title("承接 Chengjie")
        .version("1.0.0")
        .description(
            """
            产业承接平台：从企业登记、选址、保留、政策测算到签约。 The platform for taking over an industry: from the \
            registration of a firm to the signed project.

            Every failure is a problem (RFC 9457, `application/problem+json`) in the language of `Accept-Language` \
            (zh-CN by default, or en); `reason` never changes. Every POST that changes something needs an \
            `Idempotency-Key`; every change of an existing resource needs `If-Match`.

            开发环境的令牌在数据目录的 tokens 文件夹。 A development system keeps one ready token per role in the folder \
            `tokens` of its data directory (`.chengjie/tokens`).""");
  }

  static List<Tag> tags() {
    return List.of(
        tag("enterprises", "企业登记 · Register of enterprises"),
        tag("facts", "事实 · Dated, sourced facts; what is absent is unknown"),
        tag("projects", "项目与签约 · Projects and their signing"),
        tag("codeLists", "代码表 · National code lists"),
        tag("parks", "园区 · Parks"),
        tag("zones", "功能区 · Zones"),
        tag("demonstrationZones", "示范区 · Demonstration zones and their members"),
        tag("regionProfiles", "区情 · Profiles of regions: resources and trades"),
        tag("designations", "授牌认定 · Designations of parks and regions"),
        tag("infrastructureWorks", "基础设施工程 · Infrastructure works"),
        tag("onSiteServices", "驻园服务 · Services on site"),
        tag("buildings", "厂房楼栋 · Buildings"),
        tag("units", "厂房单元 · Units"),
        tag("parcels", "地块与土地储备 · Parcels and the land bank"),
        tag("utilityPools", "公用配套 · Power, water, treatment, beds"),
        tag("holds", "保留 · Holds on capacity"),
        tag("allocations", "配置 · Contracts on capacity, hand-over and end of use"),
        tag("spaces", "空间 · Units and parcels as what is claimed"),
        tag("changes", "变更历史 · Who changed what, and when"),
        tag("capacityReports", "容量报表 · Capacity at any instant"),
        tag("poolCapacityReports", "公用配套容量报表 · Capacity of pools at any instant"),
        tag("occupancyReports", "入驻率报表 · Occupancy and ages of vacancies"),
        tag("vacantSpaces", "空置空间 · Free spaces"),
        tag("expiringHolds", "即将到期的保留 · Holds that run out soon"),
        tag("floorPlans", "楼层平面 · Floor plans"),
        tag("parcelMaps", "地块图 · Maps of parcels"),
        tag("siteSelections", "选址 · Site selection"),
        tag("factDefinitions", "事实目录 · Fact catalogue"),
        tag("policies", "惠企政策 · Policies"),
        tag("policyVersions", "政策版本 · Versions of policies"),
        tag("policyEvaluations", "政策测算 · Evaluations and estimates"),
        tag("funds", "资金 · Funds and their ledger"),
        tag("problems", "错误说明 · What problems mean"));
  }

  static void addTo(Components components) {
    components.addSchema(PROBLEM, problem());
    components.addSchema("ProblemViolation", violation());
    components.addResponse(
        PROBLEM,
        OASFactory.createAPIResponse()
            .description("失败 · A failure")
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType().schema(reference(PROBLEM)))));
    components.addParameter(
        IDEMPOTENCY_KEY,
        header(
            "Idempotency-Key",
            true,
            "幂等键：相同键、相同内容得到相同结果 · The same key and body give the same answer; a new key for a new request.",
            KEY_FORM));
    components.addParameter(
        OPTIONAL_IDEMPOTENCY_KEY,
        header(
            "Idempotency-Key",
            false,
            "幂等键（可选） · Optional: If-Match already makes the change happen once.",
            KEY_FORM));
    components.addParameter(
        IF_MATCH,
        header("If-Match", true, "读取资源时得到的 ETag · The ETag of the version that was read.", ""));
    components.addParameter(
        IF_NONE_MATCH,
        header(
            "If-None-Match",
            false,
            "已有版本的 ETag · The ETag that the caller has; 304 if it is still so.",
            ""));
    components.addParameter(
        ACCEPT_LANGUAGE,
        header("Accept-Language", false, "zh-CN（默认）或 en · Language of problems.", ""));
    components.addHeader(
        ETAG, header("版本 · Version of the resource, to be sent back in If-Match."));
    components.addHeader(LOCATION, header("新资源的地址 · Address of the new resource."));
    components.addHeader(
        REPLAYED, header("true：返回的是先前相同请求的结果 · The answer is that of an earlier request."));
    components.addHeader(LINK, header("下一页，rel=\"next\" · The next page."));
    components.addHeader(API_VERSION, header("接口版本 · Version of the interface."));
    components.addSecurityScheme(
        BEARER,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "身份提供方签发的令牌，角色在 roles 中 · A token of the identity provider with the claims `roles`, `regions` and,"
                    + " for enterprise users, `enterpriseId`. Each operation names its roles (`x-roles`). In development:"
                    + " paste a file of the tokens folder."));
  }

  private static Schema problem() {
    Schema schema = FieldSchemas.schema(SchemaType.OBJECT);
    schema.setDescription("RFC 9457 problem.");
    schema.addProperty(
        "type", text("说明页 · Page that explains the reason.").format("uri-reference"));
    schema.addProperty("title", text("标题 · Title."));
    schema.addProperty(
        "status",
        FieldSchemas.schema(SchemaType.INTEGER).description("HTTP status.").format("int32"));
    schema.addProperty("detail", text("详情 · What happened."));
    schema.addProperty("instance", text("请求路径 · Path that was asked for.").format("uri-reference"));
    schema.addProperty(
        "reason", text("稳定的原因名 · Stable name of the reason.").pattern("^[A-Z][A-Z0-9_]*$"));
    schema.addProperty(
        "metadata",
        FieldSchemas.schema(SchemaType.OBJECT)
            .description("原因的数据 · Data of the reason.")
            .additionalPropertiesSchema(FieldSchemas.schema(SchemaType.STRING)));
    schema.addProperty(
        "violations",
        FieldSchemas.schema(SchemaType.ARRAY)
            .description("不合格之处 · Parts of the request that are wrong, all at once.")
            .items(reference("ProblemViolation")));
    schema.addProperty("traceId", text("追踪号 · Quote it to the operator."));
    schema.setRequired(
        List.of(
            "type",
            "title",
            "status",
            "detail",
            "instance",
            "reason",
            "metadata",
            "violations",
            "traceId"));
    return schema;
  }

  private static Schema violation() {
    Schema schema = FieldSchemas.schema(SchemaType.OBJECT);
    schema.setDescription("One part of a request that is wrong.");
    schema.addProperty(
        "field", text("JSON Pointer into the body, or `query:name`, `path:name`, `header:name`."));
    schema.addProperty("reason", text("稳定的原因名 · Stable name of the reason."));
    schema.addProperty("message", text("说明 · Message."));
    schema.setRequired(List.of("field", "reason", "message"));
    return schema;
  }

  private static Schema text(String description) {
    return FieldSchemas.schema(SchemaType.STRING).description(description);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static Parameter header(
      String name, boolean required, String description, String pattern) {
    Schema schema = FieldSchemas.schema(SchemaType.STRING);
    if (!pattern.isEmpty()) {
      schema.setPattern(pattern);
    }
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .required(required)
        .description(description)
        .schema(schema);
  }

  private static Header header(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(FieldSchemas.schema(SchemaType.STRING));
  }

  private static Tag tag(String name, String description) {
    return OASFactory.createTag().name(name).description(description);
  }
}
