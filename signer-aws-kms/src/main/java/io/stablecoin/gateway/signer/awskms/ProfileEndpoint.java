package io.stablecoin.gateway.signer.awskms;

import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * The endpoint that a profile of the shared AWS configuration names for a service, as the AWS SDK
 * finds it: so that it can be checked before the SDK goes there.
 */
public final class ProfileEndpoint {

  private static final String SERVICES = "services";

  private ProfileEndpoint() {}

  /**
   * Reads {@code ~/.aws/config}, or the file that stands in for it.
   *
   * @param service as the files call it: {@code kms}
   * @param profile without one, that of the environment
   */
  public static Optional<String> of(String service, Optional<String> profile) {
    String name = profile.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow);
    ProfileFile files = ProfileFile.defaultProfileFile();
    return files
        .profile(name)
        .filter(found ->
            !found.booleanProperty(ProfileProperty.IGNORE_CONFIGURED_ENDPOINT_URLS).orElse(false))
        .flatMap(found ->
            ofService(files, found, service)
                .or(() -> found.property(ProfileProperty.ENDPOINT_URL)));
  }

  private static Optional<String> ofService(ProfileFile files, Profile profile, String service) {
    return profile
        .property(SERVICES)
        .flatMap(section -> files.getSection(SERVICES, section))
        .flatMap(section -> section.property(service + "." + ProfileProperty.ENDPOINT_URL));
  }
}
