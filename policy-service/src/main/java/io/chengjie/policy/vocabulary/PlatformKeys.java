package io.chengjie.policy.vocabulary;

/** Keys that the platform itself computes and this service reads by name. */
public final class PlatformKeys {
  /** GB/T 2260 code of the region in which the project is to be. */
  public static final String PROJECT_REGION_CODE = "project.regionCode";

  /** Id of the enterprise whose project it is: who may ask about the project. */
  public static final String PROJECT_ENTERPRISE_ID = "project.enterpriseId";

  private PlatformKeys() {}
}
