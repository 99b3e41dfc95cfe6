// judged: secure
#include <stdio.h>
void copyBytes(void *dest, void *src, int n)
{
  char *d = dest, *s = src;
  int i;
  for (i = 0; i < n; ++i)
  {
    d[i] = s[i];
  }
}
int main()
{
  int arr1[5] = {1, 2, 3, 4, 5};
  int arr2[5];
  copyBytes(arr2, arr1, sizeof(arr1));
  for (int i = 0; i < 5; i++)
  {
    printf("%d ", arr2[i]);
  }
  return 0;
}
