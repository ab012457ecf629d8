package dateline.quality.house;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One law of the house.
 *
 * @param rule what holds for every class of the program
 * @param breach a class of the tests that breaks the rule
 */
record Law(ArchRule rule, Class<?> breach) {
  @Override
  public String toString() {
    return rule.getDescription();
  }
}
