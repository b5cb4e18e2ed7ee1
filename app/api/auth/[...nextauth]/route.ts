import { handleOAuth } from '@/lib/auth/oauth';

export { handleOAuth as GET, handleOAuth as POST };
