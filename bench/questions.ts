/** What is asked: each question as a page of the explorer would ask it, with all that it shows. */

export interface Question {
  name: string;
  query: string;
  variables: Readonly<Record<string, string>>;
}

/** The jurisdictions that bear on `legalBases` and `routes` below. */
export const ASKED = { requesting: "CHN", legalBases: "AUS", routes: "USA" } as const;

/** A fixed day: the same question, and so the same answer, in every run. */
export const AS_OF = "2026-11-23";

/** The least that a GraphQL server can be asked: what HTTP, parsing and the limits cost. */
export const NOTHING: Question = {
  name: "{ __typename }",
  query: "{ __typename }",
  variables: {},
};

export const LEGAL_BASES: Question = {
  name: "legalBases",
  query: `query Bases($requesting: ID!, $requested: ID!, $asOf: Date!) {
    legalBases(requesting: $requesting, requested: $requested, asOf: $asOf) {
      requesting { id name }
      requested { id name }
      asOf
      offence
      bases {
        instrument { __typename id title kind }
        force
        inForce
        because
        since
        until
        measures {
          measure { id name }
          strength
          byKind
          provision { id article }
        }
        conditions
        confidence
      }
      notApplicable { instrument { __typename id title kind } because }
    }
  }`,
  variables: { requesting: ASKED.requesting, requested: ASKED.legalBases, asOf: AS_OF },
};

export const ROUTES: Question = {
  name: "routes",
  query: `query Routes($requesting: ID!, $requested: ID!, $asOf: Date!) {
    routes(requesting: $requesting, requested: $requested, asOf: $asOf) {
      requesting { id name }
      requested { id name }
      asOf
      readiness { low high }
      best { mechanism { id } }
      routes {
        mechanism { id name }
        support
        readiness { low high }
        steps {
          stage
          essential
          actor { id name }
          needs
          anyOf { id name }
          duty
          power
          support
          by { instrument { __typename id title } inForce }
          note
        }
        bottleneck { stage support }
        obstacles { id effect kind statement since until }
        precedents { id title outcome }
        confidence
      }
    }
  }`,
  variables: { requesting: ASKED.requesting, requested: ASKED.routes, asOf: AS_OF },
};

export const PATHS: Question = {
  name: "paths",
  query: `query Paths($from: ID!, $to: ID!, $asOf: Date!) {
    paths(from: $from, to: $to, asOf: $asOf) {
      length
      inForce
      nodes { id kind label }
      edges { id type source target since until inForce }
    }
  }`,
  variables: { from: "CHN", to: "CYM", asOf: AS_OF },
};

export const INSTRUMENTS: Question = {
  name: "20 instruments",
  query: `query Instruments($asOf: Date!) {
    instruments(first: 20) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { __typename id title titleZh kind force inForce(asOf: $asOf) confidence }
    }
  }`,
  variables: { asOf: AS_OF },
};

/** `{ __typename }` first: the others are shown as shares of it. */
export const QUESTIONS: readonly Question[] = [NOTHING, LEGAL_BASES, ROUTES, PATHS, INSTRUMENTS];

/** The question as the body of a POST. */
export function bodyOf({ query, variables }: Question): string {
  return JSON.stringify({ query, variables });
}
