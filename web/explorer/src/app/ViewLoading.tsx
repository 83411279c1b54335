/** Shown while a view's script is on its way. */
import { Container, Skeleton, Stack } from "@mantine/core";

export function ViewLoading() {
  return (
    <Container size="xl" py="lg" aria-busy="true">
      <Stack>
        <Skeleton height={34} width="40%" />
        <Skeleton height={18} width="65%" />
        <Skeleton height={320} />
      </Stack>
    </Container>
  );
}
