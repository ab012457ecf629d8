package dateline.claims.naming;

/** Whether a text speaks of a person as "he" or "she". */
public enum Gender {
  MALE,
  FEMALE
}
